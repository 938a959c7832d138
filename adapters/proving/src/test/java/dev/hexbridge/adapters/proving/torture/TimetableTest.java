package dev.hexbridge.adapters.proving.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.hexbridge.adapters.proving.fault.Fault;
import dev.hexbridge.adapters.proving.fault.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final List<Fault> ALL = List.copyOf(Faults.all().values());

    @Test
    void theSameSeedGivesTheSameFaultsPausesAndChances() {
        assertEquals(entries(7, 100), entries(7, 100));
        assertNotEquals(entries(7, 100), entries(8, 100));
    }

    @Test
    void everyKindComesOnceBeforeAnyComesAgain() {
        Set<Fault> first = new HashSet<>();
        entries(7, ALL.size()).forEach(entry -> first.add(entry.fault()));

        assertEquals(ALL.size(), first.size());
    }

    private static List<Timetable.Entry> entries(long seed, int count) {
        Timetable timetable = new Timetable(ALL, seed);
        return Stream.generate(timetable::next).limit(count).toList();
    }
}

package dev.hexbridge.domain.mapping;

import static dev.hexbridge.domain.mapping.Maps.made;
import static dev.hexbridge.domain.mapping.Maps.map;
import static dev.hexbridge.domain.mapping.Maps.path;
import static dev.hexbridge.domain.mapping.Maps.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.OrderArbitraries;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.FieldValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MappingPropertiesTest {

    /** Summer time, the date line on both sides, half and quarter hours. */
    private static final String[] ZONES = {
        "UTC",
        "Europe/Copenhagen",
        "America/New_York",
        "America/Los_Angeles",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
        "Pacific/Apia",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Africa/Casablanca"
    };

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(ZONES);
    }

    @Provide
    Arbitrary<String> texts() {
        return OrderArbitraries.texts();
    }

    @Property
    void aBusinessDateIsTheWallCalendarsDateAtNoonUtc(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second, @ForAll("zones") String zone) {
        Instant moment = Instant.ofEpochSecond(second);

        Instant date = BusinessDates.noonUtc(moment, ZoneId.of(zone));

        assertEquals(LocalTime.NOON, date.atZone(ZoneOffset.UTC).toLocalTime());
        assertEquals(
                LocalDate.ofInstant(moment, ZoneId.of(zone)),
                date.atZone(ZoneOffset.UTC).toLocalDate());
    }

    @Example
    void theSameMomentIsThreeDatesAroundTheDateLine() {
        Instant moment = OffsetDateTime.parse("2026-03-29T10:30:00Z").toInstant();

        assertEquals("2026-03-30T12:00:00Z", noon(moment, "Pacific/Kiritimati"));
        assertEquals("2026-03-28T12:00:00Z", noon(moment, "Pacific/Pago_Pago"));
        assertEquals("2026-03-29T12:00:00Z", noon(moment, "Europe/Copenhagen"));
    }

    @Example
    void theHourThatSummerTimeLeavesOutOrRepeatsKeepsItsDate() {
        assertEquals("2026-03-29T12:00:00Z", noon(Instant.parse("2026-03-29T01:00:00Z"), "Europe/Copenhagen"));
        assertEquals("2026-10-25T12:00:00Z", noon(Instant.parse("2026-10-24T22:30:00Z"), "Europe/Copenhagen"));
        assertEquals("2026-11-01T12:00:00Z", noon(Instant.parse("2026-11-01T04:30:00Z"), "America/New_York"));
    }

    @Property
    void aCutNeverExceedsItsLengthAndIsNotedExactlyWhenSomethingIsLost(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 60) int length) {
        Mapped.Made made = made(
                Inputs.of(Orders.order().noted(text).build()),
                map(rule("A", path("order.notes.note", new Transform.Cut(length)))));

        Optional<String> sent =
                Optional.ofNullable(made.document().root().fields().get("A")).map(FieldValue::display);
        sent.ifPresent(value -> {
            assertTrue(value.length() <= length);
            assertFalse(value.isBlank());
            assertFalse(Character.isHighSurrogate(value.charAt(value.length() - 1))
                    && !Character.isHighSurrogate(text.charAt(text.length() - 1)));
        });
        assertEquals(text.strip().length() > length, !made.notes().isEmpty());
    }

    @Property
    void aLookupGivesTheRowOrWhatIsSaidOtherwise(@ForAll("texts") String text, @ForAll boolean known) {
        LookupTable table =
                LookupTable.of("t", Optional.of(new Otherwise.Use("other")), known ? Map.of(text, "row") : Map.of());
        MapDocument map = map(rule("A", path("order.notes.note", new Transform.Lookup("t", Optional.empty()))));

        Map<String, FieldValue> fields =
                Maps.fields(Inputs.of(Orders.order().noted(text).build()), map, table);

        Map<String, FieldValue> expected = text.isBlank() ? Map.of() : Map.of("A", Maps.text(known ? "row" : "other"));
        assertEquals(expected, fields);
    }

    private static String noon(Instant moment, String zone) {
        return BusinessDates.noonUtc(moment, ZoneId.of(zone)).toString();
    }
}

package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.application.contract.TargetDocuments.Line;
import dev.hexbridge.application.port.outbound.Census;
import dev.hexbridge.application.port.outbound.Census.Count;
import dev.hexbridge.application.port.outbound.Census.Referenced;
import dev.hexbridge.application.port.outbound.Census.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the search for duplicates relies on in every target. */
public abstract class CensusContract extends TargetSteps {

    private static final Duration HOUR = Duration.ofHours(1);

    /** The census of the target under test. */
    protected abstract Census census();

    /** The target's time. */
    protected abstract Instant now();

    @Test
    void documentsOfThePrefixThatWereMadeInTheTimeAreCountedAndNoOthers() {
        create("SO-1", documents().order("SHOP-1", new Line("1", "1", "10")));
        create("SO-2", documents().order("SHOP-1", new Line("1", "1", "10")));
        create("SO-3", documents().order("SHOP-2", new Line("1", "1", "10")));
        create("SO-4", documents().order("OTHER-1", new Line("1", "1", "10")));

        Set<Referenced> found = Set.copyOf(found("SHOP-", now().minus(HOUR), now().plus(HOUR)));
        assertEquals(
                Set.of(
                        new Referenced("SHOP-1", ref("SO-1")),
                        new Referenced("SHOP-1", ref("SO-2")),
                        new Referenced("SHOP-2", ref("SO-3"))),
                found);
        assertEquals(
                0, found("SHOP-", now().plus(HOUR), now().plus(HOUR).plus(HOUR)).size());
    }

    @Test
    void aStarInAPrefixStandsForItself() {
        create("SO-5", documents().order("STAR-1", new Line("1", "1", "10")));
        assertEquals(0, found("S*-", now().minus(HOUR), now().plus(HOUR)).size());
    }

    private List<Referenced> found(String prefix, Instant from, Instant to) {
        Section section = new Section("usmf", "sales-order", "CustomersOrderReference", prefix, from, to);
        return assertInstanceOf(Count.Found.class, await(census().documents(section)))
                .documents();
    }
}

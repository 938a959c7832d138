package dev.hexbridge.application.contract;

import static dev.hexbridge.application.contract.Fixtures.agreed;
import static dev.hexbridge.application.contract.Fixtures.salesOrder;
import static dev.hexbridge.application.contract.Fixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.LinkKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every table of links promises. */
public abstract class LinksContract extends JournalContract {

    @Test
    void aLinkComesBackAsItWasSettled() {
        Agreed agreed = agreed("SO-1", 1, version(NOON));

        save(Map.of(salesOrder("1"), agreed));

        assertEquals(Map.of(salesOrder("1"), agreed), find(salesOrder("1")));
    }

    @Test
    void keysWithoutALinkAreLeftOut() {
        save(Map.of(salesOrder("1"), agreed("SO-1", 1, version(NOON))));

        assertEquals(Map.of(), find(salesOrder("2")));
        assertEquals(1, find(salesOrder("2"), salesOrder("1")).size());
        assertEquals(Map.of(), find());
    }

    @Test
    void aHigherRevisionTakesThePlaceOfALowerOne() {
        save(Map.of(salesOrder("1"), agreed("SO-1", 1, version(NOON))));
        Agreed newer = agreed("SO-1", 2, version(NOON.plusSeconds(60)));

        save(Map.of(salesOrder("1"), newer));

        assertEquals(Map.of(salesOrder("1"), newer), find(salesOrder("1")));
    }

    @Test
    void aRevisionThatIsNotAboveTheStoredOneChangesNothing() {
        Agreed settled = agreed("SO-1", 2, version(NOON));
        save(Map.of(salesOrder("1"), settled));

        save(Map.of(salesOrder("1"), agreed("SO-9", 2, version(NOON.plusSeconds(60)))));
        save(Map.of(salesOrder("1"), agreed("SO-9", 1, version(NOON.plusSeconds(60)))));

        assertEquals(Map.of(salesOrder("1"), settled), find(salesOrder("1")));
    }

    private void save(Map<LinkKey, Agreed> links) {
        commit(tables -> tables.links().save(links));
    }

    private Map<LinkKey, Agreed> find(LinkKey... keys) {
        return commit(tables -> tables.links().find(List.of(keys)));
    }
}

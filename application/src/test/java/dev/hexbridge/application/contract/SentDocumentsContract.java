package dev.hexbridge.application.contract;

import static dev.hexbridge.application.contract.Fixtures.agreed;
import static dev.hexbridge.application.contract.Fixtures.mark;
import static dev.hexbridge.application.contract.Fixtures.salesOrder;
import static dev.hexbridge.application.contract.Fixtures.to;
import static dev.hexbridge.application.contract.Fixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Unsettled;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.SourceVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every table remembers of what was sent for dirty keys. */
public abstract class SentDocumentsContract extends JournalContract {

    private static final SourceVersion FIRST = version(NOON);
    private static final SourceVersion SECOND = version(NOON.plusSeconds(60));
    private static final LinkKey KEY = salesOrder("1");
    private static final LinkKey OTHER = salesOrder("2");
    private static final Unsettled ONE =
            new Unsettled(List.of(agreed("SO-1", 1, FIRST).document()));
    private static final Unsettled TWO = new Unsettled(List.of(
            agreed("SO-1", 1, FIRST).document(), agreed("SO-2", 1, FIRST).document()));

    @Test
    void whatWasSentComesBackWithTheKeysItWasSentFor() {
        sent(KEY, TWO);
        sent(OTHER, ONE);

        assertEquals(Map.of(KEY, TWO, OTHER, ONE), find(KEY, OTHER, salesOrder("3")));
        assertEquals(Map.of(OTHER, ONE), find(OTHER));
        assertEquals(Map.of(), find());
    }

    @Test
    void whatIsSentLaterTakesItsPlace() {
        sent(KEY, ONE);
        save(KEY, TWO);

        assertEquals(Map.of(KEY, TWO), find(KEY));
    }

    @Test
    void itOutlivesALostAnswerAHoldARefusalANewerMarkAndAReplay() {
        sent(KEY, ONE);
        for (KeyState state : List.of(KeyState.UNKNOWN, KeyState.WAITING, KeyState.HELD, KeyState.DEAD)) {
            settle(state, FIRST);
            assertEquals(Map.of(KEY, ONE), find(KEY));
        }
        commit(tables -> tables.dirtyKeys().mark(List.of(mark(KEY, 2, SECOND))));
        settle(KeyState.HELD, FIRST);
        commit(tables -> tables.dirtyKeys().rouse(List.of(KEY)));

        assertEquals(Map.of(KEY, ONE), find(KEY));
    }

    @Test
    void itIsForgottenWhenTheKeyIsSettled() {
        sent(KEY, ONE);
        sent(OTHER, ONE);
        settle(KeyState.CLEAN, FIRST);
        assertEquals(Map.of(), find(KEY));

        commit(tables -> tables.dirtyKeys().mark(List.of(mark(KEY, 2, SECOND))));
        assertEquals(Map.of(OTHER, ONE), find(KEY, OTHER));
    }

    @Test
    void itIsForgottenWhenAnAttemptIsSettledAndANewerMarkStays() {
        sent(KEY, ONE);
        commit(tables -> tables.dirtyKeys().mark(List.of(mark(KEY, 2, SECOND))));
        settle(KeyState.CLEAN, FIRST);

        assertEquals(Map.of(), find(KEY));
        assertEquals(
                1,
                commit(tables -> tables.dirtyKeys().due(Fixtures.PAIR, clock.instant(), 0, 9))
                        .size());
    }

    @Test
    void aKeyThatIsNotDirtyIsPassedOver() {
        save(KEY, ONE);

        assertEquals(Map.of(), find(KEY));
    }

    private void sent(LinkKey key, Unsettled documents) {
        commit(tables -> tables.dirtyKeys().mark(List.of(mark(key, 1, FIRST))));
        save(key, documents);
    }

    private void save(LinkKey key, Unsettled documents) {
        commit(tables -> tables.sentDocuments().save(Map.of(key, documents)));
    }

    private void settle(KeyState next, SourceVersion attempted) {
        commit(tables -> tables.dirtyKeys().settle(List.of(to(next, KEY, attempted))));
    }

    private Map<LinkKey, Unsettled> find(LinkKey... keys) {
        return commit(tables -> tables.sentDocuments().find(List.of(keys)));
    }
}

package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hexbridge.application.port.outbound.Snapshots.Noted;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.novelty.Fingerprint;
import dev.hexbridge.domain.novelty.Sighting;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every memory of newest snapshots promises. */
public abstract class SnapshotsContract extends JournalContract {

    private static final SourceVersion FIRST = Fixtures.version(NOON);
    private static final SourceVersion SECOND = Fixtures.version(NOON.plusSeconds(60));

    @Test
    void ofAnEntityThatWasNeverSeenNothingIsKnown() {
        assertEquals(Map.of(), note(noted("1", FIRST, 'a', 1)));
        assertEquals(Map.of(), find("2"));
    }

    @Test
    void whatIsNotedIsToldAtTheNextSnapshotAndWhenAskedFor() {
        Noted first = noted("1", FIRST, 'a', 1);
        note(first);

        assertEquals(Map.of(Fixtures.order("1"), first), find("1", "2"));
        assertEquals(Map.of(Fixtures.order("1"), first), note(noted("1", SECOND, 'b', 2)));
        assertEquals(Map.of(Fixtures.order("1"), noted("1", SECOND, 'b', 2)), find("1"));
    }

    @Test
    void anOlderSnapshotIsToldTheNewerOneAndChangesNothing() {
        Noted newer = noted("1", SECOND, 'b', 1);
        note(newer);

        assertEquals(Map.of(Fixtures.order("1"), newer), note(noted("1", FIRST, 'a', 2)));
        assertEquals(Map.of(Fixtures.order("1"), newer), find("1"));
    }

    @Test
    void ofSeveralInOneBatchTheNewestIsNotedWhateverTheirOrder() {
        Noted newest = noted("1", SECOND, 'b', 2);
        note(newest, noted("1", FIRST, 'a', 1), noted("2", FIRST, 'c', 3));

        assertEquals(
                Map.of(Fixtures.order("1"), newest, Fixtures.order("2"), noted("2", FIRST, 'c', 3)), find("1", "2"));
    }

    @Test
    void theSameStampReadLaterIsNewer() {
        note(noted("1", FIRST, 'a', 1));
        SourceVersion later =
                new SourceVersion(FIRST.updatedAt(), FIRST.readAt().plusNanos(1_000));

        note(noted("1", later, 'b', 2));

        assertEquals(Map.of(Fixtures.order("1"), noted("1", later, 'b', 2)), find("1"));
    }

    @Test
    void whatIsRolledBackIsNotKnown() {
        assertThrows(
                AssertionError.class,
                () -> commit(tables -> tables.snapshots()
                        .note(List.of(noted("1", FIRST, 'a', 1)))
                        .compose(done -> Future.failedFuture("broken off"))));

        assertEquals(Map.of(), find("1"));
    }

    private static Noted noted(String order, SourceVersion version, char content, long sequence) {
        Fingerprint print = new Fingerprint(String.valueOf(content).repeat(32));
        return new Noted(new Sighting(Fixtures.order(order), version, print), Fixtures.somewhere(sequence));
    }

    private Map<EntityKey, Noted> note(Noted... snapshots) {
        return commit(tables -> tables.snapshots().note(List.of(snapshots)));
    }

    private Map<EntityKey, Noted> find(String... orders) {
        return commit(tables -> tables.snapshots()
                .find(List.of(orders).stream().map(Fixtures::order).toList()));
    }
}

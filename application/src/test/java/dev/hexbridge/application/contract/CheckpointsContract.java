package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.application.port.outbound.Checkpoints.Checkpoint;
import dev.hexbridge.domain.message.ConnectionName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every memory of checkpoints promises. */
public abstract class CheckpointsContract extends JournalContract {

    private static final Checkpoint EARLY = new Checkpoint(NOON.minusSeconds(3600), NOON);
    private static final Checkpoint LATE = new Checkpoint(NOON.minusSeconds(60), NOON.plusSeconds(600));

    @Test
    void aCheckpointComesBackUnderItsConnectionAndName() {
        save(Fixtures.SHOP, "swept", EARLY);

        assertEquals(Optional.of(EARLY), find(Fixtures.SHOP, "swept"));
        assertEquals(Optional.empty(), find(Fixtures.ERP, "swept"));
        assertEquals(Optional.empty(), find(Fixtures.SHOP, "good"));
    }

    @Test
    void theLastOneSavedStandsWhereverItLies() {
        save(Fixtures.SHOP, "swept", LATE);
        save(Fixtures.SHOP, "swept", EARLY);

        assertEquals(Optional.of(EARLY), find(Fixtures.SHOP, "swept"));
    }

    private void save(ConnectionName connection, String name, Checkpoint checkpoint) {
        commit(tables -> tables.checkpoints().save(connection, name, checkpoint));
    }

    private Optional<Checkpoint> find(ConnectionName connection, String name) {
        return commit(tables -> tables.checkpoints().find(connection, name));
    }
}

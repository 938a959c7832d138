package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.scene.Berth;
import dev.hexbridge.adapters.proving.stage.Stage;
import dev.hexbridge.adapters.proving.wire.Wire;
import java.io.IOException;
import java.util.SplittableRandom;

/**
 * Nothing passes between the engine and the database, or D365, and no connection ends: as a network that swallows
 * packets.
 *
 * @param database whether it is the database
 */
record Silence(boolean database) implements Fault {

    @Override
    public String kind() {
        return database ? "database-silent" : "erp-silent";
    }

    @Override
    public long strike(Stage stage, SplittableRandom dice) throws IOException, InterruptedException {
        Berth berth = stage.fleet().serving();
        Wire wire = database ? berth.database() : berth.erp();
        long before = wire.tally().of("held up");
        wire.stall();
        Moments.pass(Moments.between(dice, 1_500, 4_000));
        wire.mend();
        return wire.tally().of("held up") - before;
    }
}

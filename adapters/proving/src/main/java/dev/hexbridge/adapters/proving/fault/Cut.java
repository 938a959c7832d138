package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.scene.Berth;
import dev.hexbridge.adapters.proving.stage.Stage;
import dev.hexbridge.adapters.proving.wire.Bite;
import dev.hexbridge.adapters.proving.wire.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A connection is cut in the middle of a request, or after it, or in the middle of its answer.
 *
 * @param where which connection, at which request
 * @param how at which point
 */
record Cut(Where where, Bite.Kind how) implements Fault {

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** Which connection, at which request. */
    enum Where {
        /** At the database, a transaction's commit. */
        COMMIT,
        /** At the database, an ingest. */
        INGEST,
        /** At D365, a request that may change something. */
        ERP;

        Bite bite(Bite.Kind how) {
            return switch (this) {
                case COMMIT -> Bite.commit(how);
                case INGEST -> Bite.ingest(how);
                case ERP -> Bite.write(how);
            };
        }
    }

    @Override
    public String kind() {
        return "cut-" + where.name().toLowerCase(Locale.ROOT) + "-"
                + how.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public long strike(Stage stage, SplittableRandom dice) throws IOException, InterruptedException {
        Berth berth = stage.fleet().serving();
        Wire wire = where == Where.ERP ? berth.erp() : berth.database();
        if (where == Where.ERP) {
            Moments.untilErpIsAsked(berth);
        }
        long before = wire.tally().of(how.name());
        int times = (int) Moments.between(dice, 1, 3);
        for (int i = 0; i < times; i++) {
            wire.arm(where.bite(how));
        }
        Moments.until(PATIENCE, () -> wire.tally().of(how.name()) - before >= times);
        wire.disarm();
        return wire.tally().of(how.name()) - before;
    }
}

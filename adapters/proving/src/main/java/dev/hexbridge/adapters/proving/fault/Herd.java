package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.util.SplittableRandom;

/**
 * All that was held up comes at once.
 *
 * @param outage whether the engine was down meanwhile
 */
record Herd(boolean outage) implements Fault {

    private static final int OLD = 400;

    @Override
    public String kind() {
        return outage ? "herd-after-outage" : "herd";
    }

    @Override
    public long strike(Stage stage, SplittableRandom dice) throws IOException, InterruptedException {
        stage.courier().rest(true);
        if (outage) {
            stage.fleet().sink();
        }
        stage.courier().replay(OLD, true);
        Moments.pass(Moments.between(dice, 2_000, 4_000));
        if (outage) {
            stage.fleet().raise();
        }
        long waiting = stage.courier().account().open();
        stage.courier().rest(false);
        Moments.pass(1_000);
        return waiting;
    }
}

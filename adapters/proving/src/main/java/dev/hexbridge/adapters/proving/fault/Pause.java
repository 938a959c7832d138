package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.scene.Berth;
import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.util.SplittableRandom;

/** The engine stands still for a while, and nobody takes over. */
record Pause() implements Fault {

    @Override
    public String kind() {
        return "freeze";
    }

    @Override
    public long strike(Stage stage, SplittableRandom dice) throws IOException, InterruptedException {
        Berth victim = stage.fleet().serving();
        long acked = stage.courier().account().acked();
        victim.engine().freeze();
        Moments.pass(Moments.between(dice, 1_000, 4_000));
        boolean still = stage.courier().account().acked() - acked < 50;
        victim.engine().thaw();
        return still ? 1 : 0;
    }
}

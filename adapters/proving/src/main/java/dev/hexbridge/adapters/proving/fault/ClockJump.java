package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.scene.Berth;
import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.util.SplittableRandom;

/** The engine's clock jumps, and back. The database's does not. */
record ClockJump() implements Fault {

    private static final long FAR_MS = 15_000;

    @Override
    public String kind() {
        return "clock-jump";
    }

    @Override
    public long strike(Stage stage, SplittableRandom dice) throws IOException, InterruptedException {
        Berth berth = stage.fleet().serving();
        long jump = dice.nextBoolean() ? FAR_MS : -FAR_MS;
        berth.engine().say("clock " + jump);
        Moments.pass(Moments.between(dice, 1_000, 3_000));
        boolean alive = berth.engine().isAlive();
        if (alive) {
            berth.engine().say("clock 0");
        }
        return alive ? 1 : 0;
    }
}

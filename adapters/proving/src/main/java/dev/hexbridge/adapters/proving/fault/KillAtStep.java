package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.scene.Berth;
import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The engine's process ends at a named step, at once, as kill -9 ends it.
 *
 * @param step the step
 */
record KillAtStep(String step) implements Fault {

    private static final Duration USUAL = Duration.ofSeconds(15);
    private static final Duration SWEEP = Duration.ofSeconds(30);
    private static final Duration START = Duration.ofSeconds(40);
    private static final Set<String> AT_THE_START = Set.of("after-migrations", "after-takeover");

    @Override
    public String kind() {
        return "kill-at-" + step;
    }

    @Override
    public long strike(Stage stage, SplittableRandom dice) throws IOException, InterruptedException {
        Berth victim = stage.fleet().serving();
        if (AT_THE_START.contains(step)) {
            stage.fleet().whisper("end " + step + " 1");
            victim.engine().kill();
            stage.fleet().awaitSuccessor(victim, START);
            return stage.fleet().all().stream().filter(this::fell).count() > 0 ? 1 : 0;
        }
        boolean sweep = step.startsWith("after-sweep");
        victim.engine().say("end " + step + " " + (sweep ? 1 : Moments.between(dice, 1, 4)));
        Optional<Integer> end = victim.engine().awaitEnd(sweep ? SWEEP : USUAL);
        if (end.isEmpty()) {
            victim.engine().say("calm");
            return 0;
        }
        stage.fleet().awaitSuccessor(victim, START);
        return fell(victim) ? 1 : 0;
    }

    private boolean fell(Berth berth) {
        return berth.engine().lastStep().filter(step::equals).isPresent();
    }
}

package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * D365 misbehaves for a while.
 *
 * @param kind what it is called
 * @param begin the knobs that begin it
 * @param end the knobs that end it
 * @param signs what is seen on the wire: HTTP statuses, or {@code unanswered}
 * @param millis how long
 */
record Ill(String kind, String begin, String end, String[] signs, long millis) implements Fault {

    @Override
    public long strike(Stage stage, SplittableRandom dice) throws IOException, InterruptedException {
        Map<String, Long> before = seen(stage);
        stage.erpKnobs(begin);
        Moments.pass(millis + Moments.between(dice, 0, 1_500));
        stage.erpKnobs(end);
        Map<String, Long> after = seen(stage);
        long effects = 0;
        for (String sign : signs) {
            effects += after.getOrDefault(sign, 0L) - before.getOrDefault(sign, 0L);
        }
        return effects;
    }

    private static Map<String, Long> seen(Stage stage) {
        Map<String, Long> all = new TreeMap<>();
        stage.fleet()
                .all()
                .forEach(berth -> berth.erp().tally().all().forEach((sign, count) -> all.merge(sign, count, Long::sum)));
        return all;
    }

    static Ill storm(String kind, String knob, String... signs) {
        return new Ill(kind, knob, "{\"errorRate\":0,\"throttle\":{\"rate\":0},\"html200\":{\"rate\":0}}", signs, 1_500);
    }
}

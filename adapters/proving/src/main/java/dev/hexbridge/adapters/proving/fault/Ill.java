package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.util.List;
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
 */
record Ill(String kind, String begin, String end, List<String> signs) implements Fault {

    /** The late commits are part of it: it is over when they have come. */
    private static final String LATE = "erp-commits-later";

    private static final long LATE_MS = 10_000;
    private static final long LEAST_MS = 1_500;
    private static final long MOST_MS = 3_000;

    /** All illnesses. */
    static List<Ill> all() {
        return List.of(
                new Ill(
                        "erp-throttles",
                        "{\"throttle\":{\"rate\":0.7,\"retryAfterSeconds\":1}}",
                        "{\"throttle\":{\"rate\":0}}",
                        List.of("429")),
                new Ill(
                        "erp-throttles-without-a-time",
                        "{\"throttle\":{\"rate\":0.5,\"retryAfterSeconds\":0}}",
                        "{\"throttle\":{\"rate\":0}}",
                        List.of("429")),
                new Ill(
                        "erp-fails-500",
                        "{\"errorRate\":0.6,\"errorStatus\":500}",
                        "{\"errorRate\":0}",
                        List.of("500")),
                new Ill(
                        "erp-fails-503-html",
                        "{\"errorRate\":0.6,\"errorStatus\":503}",
                        "{\"errorRate\":0}",
                        List.of("503")),
                new Ill(
                        "erp-login-page",
                        "{\"html200\":{\"rate\":0.6}}",
                        "{\"html200\":{\"rate\":0}}",
                        List.of("html")),
                new Ill(
                        "erp-gateway-times-out-after-commit",
                        "{\"timeoutAfterCommit\":{\"rate\":0.6}}",
                        "{\"timeoutAfterCommit\":{\"rate\":0}}",
                        List.of("504")),
                new Ill(
                        "erp-cuts-after-commit",
                        "{\"cutAfterCommit\":{\"rate\":0.6}}",
                        "{\"cutAfterCommit\":{\"rate\":0}}",
                        List.of("unanswered")),
                new Ill(
                        LATE,
                        // Not so many that the breaker opens: who rests sees the late commit before it can send again.
                        "{\"commitLater\":{\"rate\":0,\"nextN\":4,\"delayMillis\":10000}}",
                        "{\"commitLater\":{\"nextN\":0}}",
                        List.of("unanswered")),
                new Ill(
                        "erp-records-change-meanwhile",
                        "{\"updateConflict\":{\"rate\":0.5}}",
                        "{\"updateConflict\":{\"rate\":0}}",
                        List.of("200")),
                new Ill(
                        "tokens-expire",
                        "{\"tokenExpirySeconds\":1,\"revokeTokens\":true}",
                        "{\"tokenExpirySeconds\":3599}",
                        List.of("401")),
                new Ill(
                        "token-endpoint-down",
                        "{\"tokenEndpointDown\":true,\"revokeTokens\":true}",
                        "{\"tokenEndpointDown\":false}",
                        List.of("401", "503")));
    }

    @Override
    public long strike(Stage stage, SplittableRandom dice) throws IOException, InterruptedException {
        Moments.untilErpIsAsked(stage.fleet().serving());
        long before = seen(stage);
        stage.erpKnobs(begin);
        Moments.pass(Moments.between(dice, LEAST_MS, MOST_MS));
        stage.erpKnobs(end);
        if (kind.equals(LATE)) {
            Moments.pass(LATE_MS);
        }
        return seen(stage) - before;
    }

    private long seen(Stage stage) {
        Map<String, Long> all = new TreeMap<>();
        stage.fleet()
                .all()
                .forEach(
                        berth -> berth.erp().tally().all().forEach((sign, count) -> all.merge(sign, count, Long::sum)));
        return signs.stream().mapToLong(sign -> all.getOrDefault(sign, 0L)).sum();
    }
}

package dev.hexbridge.adapters.sandboxdynamics.http;

import dev.hexbridge.adapters.sandboxdynamics.faults.LegacyLimits;
import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import dev.hexbridge.adapters.sandboxdynamics.wire.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The per-user limits of old versions: requests in a window, requests at the same time. */
final class UserLimits {
    private final World world;
    private final Map<String, Integer> perClient = new HashMap<>();
    private final Map<String, Integer> running = new HashMap<>();
    private Instant windowStart = Instant.EPOCH;

    UserLimits(World world) {
        this.world = world;
    }

    Optional<Answer> refusal(String client) {
        LegacyLimits limits = world.knobs().legacyLimits.get();
        Duration window = Duration.ofSeconds(limits.windowSeconds());
        if (!world.now().isBefore(windowStart.plus(window))) {
            windowStart = world.now();
            perClient.clear();
        }
        int seen = perClient.merge(client, 1, Integer::sum);
        if (limits.requests() > 0 && seen > limits.requests()) {
            long rest = Duration.between(world.now(), windowStart.plus(window)).toSeconds() + 1;
            return Optional.of(Answer.throttled(
                    "Number of requests exceeded the limit of " + limits.requests() + " over the time window of "
                            + limits.windowSeconds() + " seconds.",
                    Math.toIntExact(rest)));
        }
        if (limits.concurrent() > 0 && running.getOrDefault(client, 0) >= limits.concurrent()) {
            return Optional.of(Answer.throttled(
                    "Number of concurrent requests exceeded the limit of " + limits.concurrent() + ".", 1));
        }
        return Optional.empty();
    }

    /** Counts an exchange as running until its response is done with. */
    void begin(Exchange exchange) {
        running.merge(exchange.client(), 1, Integer::sum);
        exchange.request().response().endHandler(end -> running.merge(exchange.client(), -1, Integer::sum));
    }
}

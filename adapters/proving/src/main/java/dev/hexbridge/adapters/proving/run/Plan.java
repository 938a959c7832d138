package dev.hexbridge.adapters.proving.run;

import java.time.Duration;
import java.util.Optional;

/**
 * What is measured, and how.
 *
 * @param sending how long webhooks are sent
 * @param orders new orders sent at most
 * @param rate webhooks per second; 0 for as fast as they are answered
 * @param connections keep-alive connections of the load
 * @param strategy who numbers sales orders: {@code supplied} or {@code generated}
 */
public record Plan(Duration sending, int orders, double rate, int connections, String strategy) {

    /**
     * What is the same for everything that is measured in one call.
     *
     * @param warmup what each program gets before it is measured
     * @param draining how long the engine may take to come to rest after the last webhook
     * @param seed chooses the orders
     * @param database the database; empty for one of our own
     */
    public record Frame(Warmup warmup, Duration draining, long seed, Optional<String> database) {}

    /**
     * The warm-up that everything gets.
     *
     * @param time how long
     * @param orders new orders that the engine gets in it at most
     */
    public record Warmup(Duration time, int orders) {}
}

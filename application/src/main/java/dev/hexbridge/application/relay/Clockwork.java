package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.application.port.outbound.Timers;
import dev.hexbridge.domain.delivery.RetryPolicy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.DoubleSupplier;

/**
 * Time, chance and measure of a lane.
 *
 * @param clock the time
 * @param timers lets time pass
 * @param dice numbers from 0 (inclusive) to 1 (exclusive)
 * @param policy when to try again
 * @param parallel how many rounds are under way at once
 * @param signals who is told of what happens
 * @param settleWindow how long the target may take to bring about what it was sent, after its answer was lost
 */
public record Clockwork(
        InstantSource clock,
        Timers timers,
        DoubleSupplier dice,
        RetryPolicy policy,
        int parallel,
        Signals signals,
        Duration settleWindow) {

    /** The settle window of targets that name none. */
    public static final Duration USUAL_WINDOW = Duration.ofMinutes(2);

    /** With the usual settle window. */
    public Clockwork(
            InstantSource clock,
            Timers timers,
            DoubleSupplier dice,
            RetryPolicy policy,
            int parallel,
            Signals signals) {
        this(clock, timers, dice, policy, parallel, signals, USUAL_WINDOW);
    }

    /** The same with the settle window of one target. */
    public Clockwork within(Duration window) {
        return new Clockwork(clock, timers, dice, policy, parallel, signals, window);
    }

    /** How often the table is looked at for keys whose time has come. */
    static final Duration TICK = Duration.ofMillis(500);

    /** How often while memory holds keys enough. */
    static final Duration RARELY = Duration.ofSeconds(2);

    /** The shortest pause. */
    static final Duration SHORT = Duration.ofMillis(50);
}

package dev.hexbridge.application.relay;

import dev.hexbridge.application.intake.Pace;
import dev.hexbridge.application.intake.Pressure;
import dev.hexbridge.application.port.outbound.Checkpoint;
import dev.hexbridge.application.port.outbound.Checkpoints;
import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.application.port.outbound.Timers;
import dev.hexbridge.domain.delivery.RetryPolicy;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
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
 * @param checkpoints stand at the steps of a round
 * @param pace says when the next round may begin
 */
public record Clockwork(
        InstantSource clock,
        Timers timers,
        DoubleSupplier dice,
        RetryPolicy policy,
        int parallel,
        Signals signals,
        Duration settleWindow,
        Checkpoints checkpoints,
        Pace pace) {

    /** The settle window of targets that name none. */
    public static final Duration USUAL_WINDOW = Duration.ofMinutes(2);

    /** With the usual settle window, nobody at the steps, and no deliveries that press. */
    public Clockwork(
            InstantSource clock,
            Timers timers,
            DoubleSupplier dice,
            RetryPolicy policy,
            int parallel,
            Signals signals) {
        this(
                clock,
                timers,
                dice,
                policy,
                parallel,
                signals,
                USUAL_WINDOW,
                Checkpoints.OPEN,
                new Pressure(clock).pace(timers));
    }

    /** The same with the settle window of one target. */
    public Clockwork within(Duration window) {
        return new Clockwork(clock, timers, dice, policy, parallel, signals, window, checkpoints, pace);
    }

    /** The same with somebody at the steps. */
    public Clockwork passing(Checkpoints guards) {
        return new Clockwork(clock, timers, dice, policy, parallel, signals, settleWindow, guards, pace);
    }

    /** The same at the pace of one lane, which leaves room for deliveries when they press. */
    public Clockwork at(Pace own) {
        return new Clockwork(clock, timers, dice, policy, parallel, signals, settleWindow, checkpoints, own);
    }

    Future<Void> reached(Checkpoint checkpoint) {
        return checkpoints.reached(checkpoint);
    }

    /** Tells that a round ended in a way that nobody foresaw. */
    void brokenOff(ConnectionName target, Throwable cause, int keys) {
        String kind = cause.getClass().getSimpleName();
        signals.noticed("round broken off", Map.of("target", target.value(), "cause", kind, "keys", "" + keys));
    }

    /** How often the table is looked at for keys whose time has come. */
    static final Duration TICK = Duration.ofMillis(500);

    /** How often while memory holds keys enough. */
    static final Duration RARELY = Duration.ofSeconds(2);

    /** The shortest pause. */
    static final Duration SHORT = Duration.ofMillis(50);
}

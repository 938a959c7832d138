package dev.hexbridge.application.interpret;

import dev.hexbridge.application.intake.Pace;
import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.application.port.outbound.Timers;
import dev.hexbridge.domain.delivery.RetryPolicy;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;

/**
 * Keeps the interpreter going: one step at a time while there is something to do, again after a pause when the journal
 * does not answer. Lives on one event loop.
 */
public final class InterpreterLoop {

    /** How often the log is looked through for receipts whose commit nobody could be told of. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(5);

    private static final RetryPolicy PAUSE = new RetryPolicy(Duration.ofMillis(50), Duration.ofSeconds(2));

    private final Feed feed;
    private final Interpreter interpreter;
    private final Timers timers;
    private final Signals signals;
    private final Pace pace;
    private boolean running;
    private boolean paused;
    private boolean stopped;
    private int failures;
    private Future<?> current = Future.succeededFuture();

    /**
     * A loop that rests until it is started.
     *
     * @param feed what is to be interpreted
     * @param interpreter interprets it
     * @param timers let time pass
     * @param signals who is told when it has to pause
     * @param pace says when the next step may begin
     */
    public InterpreterLoop(Feed feed, Interpreter interpreter, Timers timers, Signals signals, Pace pace) {
        this.feed = feed;
        this.interpreter = interpreter;
        this.timers = timers;
        this.signals = signals;
        this.pace = pace;
    }

    /** Takes up the work where it was left; completes when the journal has told where that is. */
    public Future<Void> start() {
        return interpreter.resume().onSuccess(ready -> {
            wake();
            lookBackLater();
        });
    }

    /** Takes a receipt right after its commit. */
    public void offer(Recorded recorded) {
        feed.offer(recorded);
        wake();
    }

    /** To be called when nobody knows whether a receipt was kept. */
    public void doubt() {
        interpreter.lookBack();
        wake();
    }

    /** Takes no further step; completes when the one under way has ended. What is left is durable and waits. */
    public Future<Void> stop() {
        stopped = true;
        return current.otherwiseEmpty().mapEmpty();
    }

    private void wake() {
        if (running || paused || stopped) {
            return;
        }
        running = true;
        Future<Boolean> step =
                pace.turn().compose(turn -> stopped ? Future.succeededFuture(false) : interpreter.step());
        current = step;
        step.onSuccess(this::stepped).onFailure(this::pause);
    }

    private void stepped(boolean more) {
        running = false;
        failures = 0;
        if (more) {
            wake();
        }
    }

    private void pause(Throwable cause) {
        running = false;
        failures++;
        paused = true;
        signals.noticed(
                "interpretation paused", Map.of("cause", cause.getClass().getSimpleName(), "failures", "" + failures));
        timers.after(PAUSE.pauseAfter(failures, 1)).onSuccess(again -> {
            paused = false;
            wake();
        });
    }

    private void lookBackLater() {
        timers.after(LOOK_BACK).onSuccess(due -> {
            if (!stopped) {
                doubt();
                lookBackLater();
            }
        });
    }
}

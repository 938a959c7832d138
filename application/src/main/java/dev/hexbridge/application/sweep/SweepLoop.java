package dev.hexbridge.application.sweep;

import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.application.port.outbound.Timers;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Has a target looked through again and again, with an overlap. Lives on one event loop. */
public final class SweepLoop {

    private final DuplicateSweep sweep;
    private final SweepPlan plan;
    private final InstantSource clock;
    private final Timers timers;
    private final Signals signals;
    private Optional<Instant> reached = Optional.empty();
    private Future<?> running = Future.succeededFuture();
    private boolean stopped;

    public SweepLoop(DuplicateSweep sweep, SweepPlan plan, InstantSource clock, Timers timers, Signals signals) {
        this.sweep = sweep;
        this.plan = plan;
        this.clock = clock;
        this.timers = timers;
        this.signals = signals;
    }

    /** Looks through the target now, and from then on after each pause. */
    public void start() {
        if (stopped) {
            return;
        }
        Instant now = clock.instant();
        Duration first = plan.first();
        Instant from = reached.map(last -> last.minus(plan.overlap())).orElseGet(() -> now.minus(first));
        running = sweep.run(from, now)
                .onSuccess(whole -> {
                    if (whole) {
                        reached = Optional.of(now);
                    }
                })
                .onFailure(cause -> signals.noticed("sweep broken off", Map.of("cause", cause.toString())))
                .onComplete(ended -> timers.after(plan.every()).onSuccess(over -> start()));
    }

    /** Begins nothing more; completes when what is under way is done. */
    public Future<Void> stop() {
        stopped = true;
        return running.<Void>mapEmpty().otherwiseEmpty();
    }
}

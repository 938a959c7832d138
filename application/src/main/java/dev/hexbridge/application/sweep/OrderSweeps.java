package dev.hexbridge.application.sweep;

import dev.hexbridge.application.sweep.OrderSweep.End;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Sweeps one source at the start, at intervals, and at once where a gap is known; never twice at a time, and not while
 * the source is to be left alone. Lives on one event loop.
 */
public final class OrderSweeps {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final OrderSweep sweep;
    private final Schedule schedule;
    private final BooleanSupplier leftAlone;
    private Optional<Instant> gap = Optional.empty();
    private boolean running;
    private boolean stopped;
    private long turn;
    private Future<?> current = Future.succeededFuture();

    /**
     * @param leftAlone whether the source is not to be asked for anything now
     */
    public OrderSweeps(OrderSweep sweep, Schedule schedule, BooleanSupplier leftAlone) {
        this.sweep = sweep;
        this.schedule = schedule;
        this.leftAlone = leftAlone;
    }

    public void start() {
        wake();
    }

    /** Sweeps at once, from this time on if it lies before the watermark. */
    public void fill(Instant since) {
        gap = Optional.of(gap.filter(since::isAfter).orElse(since));
        wake();
    }

    /** Begins no further sweep; completes when the one under way has ended. */
    public Future<Void> stop() {
        stopped = true;
        return current.otherwiseEmpty().mapEmpty();
    }

    private void wake() {
        if (running || stopped) {
            return;
        }
        if (leftAlone.getAsBoolean()) {
            later(schedule.overlap().every());
            return;
        }
        running = true;
        Optional<Instant> from = gap;
        gap = Optional.empty();
        Future<End> swept = sweep.run(from);
        current = swept;
        swept.onSuccess(end -> {
                    running = false;
                    ended(end, from);
                })
                .onFailure(cause -> {
                    running = false;
                    brokenOff(from, cause.getClass().getSimpleName(), "the journal did not answer");
                    later(schedule.overlap().every());
                });
    }

    private void ended(End end, Optional<Instant> from) {
        switch (end) {
            case End.Complete complete -> {
                if (complete.found() > 0) {
                    schedule.signals()
                            .noticed(
                                    "a sweep found what was not told", sweep.facts("snapshots", "" + complete.found()));
                }
                gap.ifPresentOrElse(
                        since -> wake(), () -> later(schedule.overlap().every()));
            }
            case End.BrokenOff broken -> {
                brokenOff(from, broken.reason(), broken.text());
                later(pauseUntil(broken.notBefore()));
            }
        }
    }

    /** What was to be filled is still to be filled. */
    private void brokenOff(Optional<Instant> from, String reason, String text) {
        from.ifPresent(since -> gap = Optional.of(gap.filter(since::isAfter).orElse(since)));
        schedule.signals().noticed("a sweep broke off: " + text, sweep.facts("cause", reason));
    }

    private Duration pauseUntil(Optional<Instant> notBefore) {
        Duration every = schedule.overlap().every();
        return notBefore
                .map(time -> Duration.between(schedule.clock().instant(), time))
                .filter(pause -> pause.compareTo(every) < 0)
                .map(pause -> pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause)
                .orElse(every);
    }

    /** Of several pauses only the last one ends in a sweep. */
    private void later(Duration pause) {
        long mine = ++turn;
        schedule.timers().after(pause).onSuccess(due -> {
            if (mine == turn) {
                wake();
            }
        });
    }
}

package dev.hexbridge.application.sweep;

import dev.hexbridge.application.port.outbound.Checkpoints;
import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.application.port.outbound.Timers;
import dev.hexbridge.domain.reconciliation.Watermark.Overlap;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * When sweeps are due, how far back they go, and who is told.
 *
 * @param overlap how often, and how far behind the watermark each begins
 * @param from where the very first one begins, where a time is set
 * @param clock the time
 * @param timers lets it pass
 * @param signals who is told
 * @param checkpoints stand at the steps of a sweep
 */
public record Schedule(
        Overlap overlap,
        Optional<Instant> from,
        InstantSource clock,
        Timers timers,
        Signals signals,
        Checkpoints checkpoints) {

    /** Where nobody stands at the steps. */
    public Schedule(Overlap overlap, Optional<Instant> from, InstantSource clock, Timers timers, Signals signals) {
        this(overlap, from, clock, timers, signals, Checkpoints.OPEN);
    }
}

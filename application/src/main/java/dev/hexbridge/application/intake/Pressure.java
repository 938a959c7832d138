package dev.hexbridge.application.intake;

import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.outbound.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How many deliveries wait for their commit. While they are many, work that can wait leaves the processors and the
 * journal to them: a shop whose deliveries are not answered in time gives up on them, but nobody minds if a document
 * arrives a few seconds later in a rush. May be asked and told from any event loop.
 */
public final class Pressure {

    /** One commit's worth of deliveries is an ordinary moment; this many are waiting when commits do not keep up. */
    private static final int MANY = 16;

    /** Right after a commit nobody waits: the rush is over when it stays so. */
    private static final Duration LULL = Duration.ofMillis(20);

    private final InstantSource clock;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicReference<Instant> lastHigh = new AtomicReference<>(Instant.MIN);

    /** No deliveries yet. */
    public Pressure(InstantSource clock) {
        this.clock = clock;
    }

    /** The same way in, with those counted who wait. */
    public ReceiveChange counting(ReceiveChange intake) {
        return receipt -> {
            if (waiting.incrementAndGet() > MANY) {
                lastHigh.set(clock.instant());
            }
            return intake.receive(receipt).onComplete(answered -> waiting.decrementAndGet());
        };
    }

    /** A pace for one kind of work, on the event loop of its timers. */
    public Pace pace(Timers timers) {
        return new Pace(this, timers, clock);
    }

    boolean isHigh() {
        return waiting.get() > MANY || clock.instant().isBefore(endOfRush());
    }

    private Instant endOfRush() {
        Instant last = lastHigh.get();
        return last.equals(Instant.MIN) ? last : last.plus(LULL);
    }
}

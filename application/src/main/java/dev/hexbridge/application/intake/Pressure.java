package dev.hexbridge.application.intake;

import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.outbound.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * How many deliveries wait for their commit. While they are many, work that can wait leaves the processors and the
 * journal to them: a shop whose deliveries are not answered in time gives up on them, but nobody minds if a document
 * arrives some seconds later in a rush. What goes on for longer than {@link #LONGEST} is no rush but the load, and gets
 * no precedence any more: otherwise work that was put off might never be caught up with. May be asked and told from any
 * event loop.
 */
public final class Pressure {

    /** One commit's worth of deliveries is an ordinary moment; this many are waiting when commits do not keep up. */
    static final int MANY = 16;

    /** For how long deliveries may press others back. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** Right after a commit nobody waits: the rush goes on if many wait again so soon. */
    private static final Duration BREATH = Duration.ofMillis(20);

    /** After so long without a rush the next one is another. */
    private static final Duration LULL = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicReference<Rush> rush = new AtomicReference<>(new Rush(Instant.EPOCH, Instant.EPOCH));

    private record Rush(Instant began, Instant last) {

        Rush seen(Instant now) {
            return new Rush(now.isAfter(last.plus(LULL)) ? now : began, now);
        }

        boolean isOn(Instant now) {
            return now.isBefore(last.plus(BREATH)) && now.isBefore(began.plus(LONGEST));
        }
    }

    /** No deliveries yet. */
    public Pressure(InstantSource clock) {
        this.clock = clock;
    }

    /** The same way in, with those counted who wait. */
    public ReceiveChange counting(ReceiveChange intake) {
        return receipt -> {
            if (waiting.incrementAndGet() > MANY) {
                Instant now = clock.instant();
                rush.updateAndGet(before -> before.seen(now));
            }
            return intake.receive(receipt).onComplete(answered -> waiting.decrementAndGet());
        };
    }

    /** A pace for one kind of work, on the event loop of its timers. */
    public Pace pace(Timers timers) {
        return pace(timers, () -> false);
    }

    /**
     * A pace for work that makes work for others.
     *
     * @param sated whether they have enough of it and get on with it; asked on the event loop of the timers
     */
    public Pace pace(Timers timers, BooleanSupplier sated) {
        return new Pace(this, sated, timers, clock);
    }

    boolean isHigh() {
        return rush.get().isOn(clock.instant());
    }
}

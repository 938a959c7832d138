package dev.hexbridge.application.intake;

import dev.hexbridge.domain.message.Recorded;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Hands durable receipts from the event loop that took them in to the one that interprets them, so that who delivers
 * never waits for a turn of the engine's. Bounded: what the other loop is too busy for is left to the log, where it is
 * looked for.
 */
public final class Handover {

    private final Consumer<Runnable> there;
    private final Consumer<Recorded> offer;
    private final Runnable lookBack;
    private final int most;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicBoolean doubtful = new AtomicBoolean();

    /**
     * A handover.
     *
     * @param there runs things on the other event loop, in the order in which they are given
     * @param offer takes receipts there
     * @param lookBack has the log looked through, there
     * @param most how many receipts may be on their way
     */
    public Handover(Consumer<Runnable> there, Consumer<Recorded> offer, Runnable lookBack, int most) {
        this.there = there;
        this.offer = offer;
        this.lookBack = lookBack;
        this.most = most;
    }

    /** Hands a receipt on; receipts arrive in the order in which they are given. */
    public void offer(Recorded recorded) {
        if (underWay.incrementAndGet() > most) {
            underWay.decrementAndGet();
            doubt();
            return;
        }
        there.accept(() -> {
            underWay.decrementAndGet();
            offer.accept(recorded);
        });
    }

    /** Has the log looked through, once for all who ask before that begins. */
    public void doubt() {
        if (doubtful.compareAndSet(false, true)) {
            there.accept(() -> {
                doubtful.set(false);
                lookBack.run();
            });
        }
    }
}

package dev.hexbridge.adapters.postgres.ownership;

import dev.hexbridge.adapters.postgres.ownership.Slots.Again;
import dev.hexbridge.adapters.postgres.sql.Server;
import dev.hexbridge.adapters.postgres.sql.Session;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the slots. The session lock says that no other engine works here; PostgreSQL gives it back when the session
 * ends, however it ends. The epoch in the slots fences what a former owner may still have under way.
 *
 * <p>When the session is lost while nobody else wants the slots, as after a restart of the server, they are taken again
 * under a new epoch. What this engine has in memory is as good then as after any transaction that failed: nobody else
 * has written, because an epoch that another owner wrote would be there to be seen. If one is there, this engine stops.
 */
public final class Ownership {

    private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);

    private static final long FIRST_PAUSE_MS = 50;
    private static final int MOST_DOUBLINGS = 4;

    private final Vertx vertx;
    private final Server server;
    private final AtomicReference<Tenure> tenure;
    private final Promise<Void> deposed = Promise.promise();
    private volatile Owner owner;
    private volatile Session session;
    private volatile Runnable retaken = () -> {};

    private Ownership(Vertx vertx, Server server, Seat seat) {
        this.vertx = vertx;
        this.server = server;
        this.owner = seat.owner();
        this.session = seat.session();
        this.tenure = new AtomicReference<>(new Tenure.Held(owner, seat.backend()));
        watch(seat);
    }

    /** A session that holds the slots. */
    private record Seat(Session session, Backend backend, Owner owner) {}

    /**
     * How another engine that has the slots is met.
     *
     * @param patience how long to wait for it to end
     * @param insist whether its session is ended: it then stops by itself
     */
    public record Wait(Duration patience, boolean insist) {}

    /**
     * Takes the slots over.
     *
     * @param who the tenant, and the name of this incarnation
     * @param wait how long to wait for another engine, and whether it is left a choice
     * @return the ownership; fails with a message for people when another engine goes on holding the slots
     */
    public static Future<Ownership> take(Vertx vertx, Server server, Owner who, Wait wait) {
        return Session.open(vertx, server)
                .compose(session -> {
                    Slots slots = new Slots(session.connection());
                    return slots.self()
                            .compose(backend -> slots.take(who, wait.patience(), wait.insist())
                                    .map(owner -> new Seat(session, backend, owner)))
                            .map(seat -> new Ownership(vertx, server, seat))
                            .onFailure(cause -> session.close());
                })
                .recover(cause -> Future.failedFuture(explained(cause, server, wait.patience())));
    }

    private static Throwable explained(Throwable cause, Server server, Duration patience) {
        return Slots.isHeld(cause)
                ? new IllegalStateException(
                        "another engine holds the journal at " + server + " and did not let go within "
                                + patience.toSeconds() + " s: stop it first, or give this one a database of its own",
                        cause)
                : cause;
    }

    /** A nameless engine, before it has taken anything. */
    public static Owner candidate(String tenant, UUID incarnation) {
        return new Owner(tenant, incarnation, 0, 0);
    }

    private void watch(Seat seat) {
        seat.session().closed().onSuccess(gone -> lost(seat));
    }

    private void lost(Seat seat) {
        Tenure now = tenure.get();
        Tenure.Away away = new Tenure.Away();
        if (now instanceof Tenure.Held && session == seat.session() && tenure.compareAndSet(now, away)) {
            LOG.warn("The session that holds the slots was lost; they are being taken again");
            vertx.setTimer(FIRST_PAUSE_MS, timer -> again(seat, away, 1));
        }
    }

    private void again(Seat former, Tenure.Away away, int failures) {
        Session.open(vertx, server)
                .compose(opened -> attempt(former, away, opened).onComplete(done -> {
                    if (done.failed() || !done.result()) {
                        opened.close();
                    }
                }))
                .otherwise(false)
                .onSuccess(taken -> {
                    if (!taken && tenure.get() instanceof Tenure.Away) {
                        long pause = FIRST_PAUSE_MS << Math.min(failures, MOST_DOUBLINGS);
                        vertx.setTimer(pause, timer -> again(former, away, failures + 1));
                    }
                });
    }

    /** Whether the session holds the slots now. */
    private Future<Boolean> attempt(Seat former, Tenure.Away away, Session opened) {
        Slots slots = new Slots(opened.connection());
        return slots.self()
                .compose(self -> slots.takeAgain(former.owner(), former.backend())
                        .map(outcome -> switch (outcome) {
                            case Again.Taken taken -> seated(new Seat(opened, self, taken.owner()), away);
                            case Again.NotYet notYet -> false;
                            case Again.Gone gone -> {
                                over();
                                yield false;
                            }
                        }));
    }

    private boolean seated(Seat seat, Tenure.Away away) {
        owner = seat.owner();
        session = seat.session();
        if (!tenure.compareAndSet(away, new Tenure.Held(seat.owner(), seat.backend()))) {
            return false;
        }
        LOG.info("The slots are held again, epoch {}", seat.owner().epoch());
        watch(seat);
        retaken.run();
        return true;
    }

    /** By what right this engine writes; the last one it had, where it has none now. */
    public Owner owner() {
        return owner;
    }

    public Tenure tenure() {
        return tenure.get();
    }

    /** Has something done each time that the slots were taken again. */
    public void whenRetaken(Runnable action) {
        retaken = action;
    }

    /** Completes when another engine has the slots: this one must stop. Never completes after {@link #close()}. */
    public Future<Void> deposed() {
        return deposed.future();
    }

    /**
     * Notes that a write found another owner than this.
     *
     * @return whether that other one is another engine; else it was this one, which has taken the slots again meanwhile
     */
    public boolean refused(Owner writer) {
        return switch (tenure.get()) {
            case Tenure.Held held -> {
                boolean other = held.owner().equals(writer);
                if (other) {
                    over();
                }
                yield other;
            }
            case Tenure.Away away -> false;
            case Tenure.Over over -> true;
        };
    }

    private void over() {
        if (!(tenure.getAndSet(new Tenure.Over()) instanceof Tenure.Over)) {
            deposed.tryComplete();
        }
    }

    /** Gives the lock back. */
    public Future<Void> close() {
        tenure.set(new Tenure.Over());
        return session.close();
    }
}

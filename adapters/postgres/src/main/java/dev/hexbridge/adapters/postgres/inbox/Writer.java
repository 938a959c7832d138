package dev.hexbridge.adapters.postgres.inbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Smart batching: whenever it is idle it takes what is queued. There is no timer; a batch grows while the one before
 * it commits. When its session is lost it opens another, as a new writer, after a growing pause.
 */
final class Writer {

    private static final long FIRST_PAUSE_MS = 50;
    private static final int MOST_DOUBLINGS = 4;

    private final Vertx vertx;
    private final WriterSessions sessions;
    private final IntakeQueue queue;
    private final Consumer<Throwable> unreachable;
    private final AtomicBoolean busy = new AtomicBoolean(true);
    private volatile Optional<WriterSession> session = Optional.empty();
    private volatile boolean closed;

    /**
     * A writer that is not connected yet.
     *
     * @param unreachable is told each time that no session could be opened
     */
    Writer(Vertx vertx, WriterSessions sessions, IntakeQueue queue, Consumer<Throwable> unreachable) {
        this.vertx = vertx;
        this.sessions = sessions;
        this.queue = queue;
        this.unreachable = unreachable;
    }

    /** Connects; goes on trying by itself if that fails. */
    Future<Void> start() {
        return connect(0);
    }

    private Future<Void> connect(int failures) {
        return sessions.open()
                .onSuccess(this::use)
                .onFailure(cause -> {
                    unreachable.accept(cause);
                    retry(failures);
                })
                .mapEmpty();
    }

    private void retry(int failures) {
        if (!closed) {
            long pause = FIRST_PAUSE_MS << Math.min(failures, MOST_DOUBLINGS);
            vertx.setTimer(pause, timer -> connect(failures + 1));
        }
    }

    private void use(WriterSession opened) {
        if (closed) {
            opened.close();
            return;
        }
        session = Optional.of(opened);
        opened.whenClosed(() -> lost(opened));
        idle(opened);
    }

    private void lost(WriterSession gone) {
        if (isCurrent(gone)) {
            session = Optional.empty();
            busy.set(true);
            retry(0);
        }
    }

    boolean isConnected() {
        return session.isPresent();
    }

    private boolean isCurrent(WriterSession one) {
        return session.filter(current -> current == one).isPresent();
    }

    private void idle(WriterSession used) {
        if (isCurrent(used)) {
            busy.set(false);
            pump();
        }
    }

    /** Takes what is queued, if idle. */
    void pump() {
        while (!queue.isEmpty() && busy.compareAndSet(false, true)) {
            List<Pending> batch = queue.take();
            if (!batch.isEmpty()) {
                write(batch);
                return;
            }
            busy.set(false);
        }
    }

    private void write(List<Pending> batch) {
        session.ifPresentOrElse(used -> write(batch, used), () -> {
            batch.forEach(pending -> pending.answer().fail("the connection to the journal was lost"));
            queue.answered(batch);
        });
    }

    private void write(List<Pending> batch, WriterSession used) {
        used.write(batch).onComplete(done -> {
            queue.answered(batch);
            if (done.failed()) {
                used.close();
                lost(used);
            } else {
                idle(used);
            }
        });
    }

    Future<Void> close() {
        closed = true;
        Optional<WriterSession> last = session;
        session = Optional.empty();
        return last.map(WriterSession::close).orElseGet(Future::succeededFuture);
    }
}

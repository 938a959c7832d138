package dev.hexbridge.adapters.postgres.inbox;

import dev.hexbridge.adapters.postgres.sealing.Sealer;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One queue with its writers, on the event loop on which it was started. Answers come on that event loop.
 */
public final class Inbox implements EventLog {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final IntakeQueue queue;
    private final List<Writer> writers;
    private final Sealer sealer;
    private final LogReader reader;

    /**
     * The bounds of one inbox.
     *
     * @param writers how many connections write
     * @param rows how many receipts may wait
     * @param bytes how many bytes may wait
     */
    public record Bounds(int writers, int rows, long bytes) {}

    public Inbox(Vertx vertx, Bounds bounds, WriterSessions sessions, Sealer sealer, LogReader reader) {
        this.queue = new IntakeQueue(bounds.rows(), bounds.bytes());
        this.sealer = sealer;
        this.reader = reader;
        this.writers = IntStream.range(0, bounds.writers())
                .mapToObj(i -> new Writer(vertx, sessions, queue, this::unreachable))
                .toList();
    }

    /** Opens the writers; appends may come before that is done. */
    public Future<Void> start() {
        return Future.join(writers.stream().map(Writer::start).toList()).mapEmpty();
    }

    @Override
    public Future<Appended> append(Receipt receipt) {
        if (!sealer.sealsFor(receipt.tenant())) {
            return Future.failedFuture(new IllegalArgumentException("not the journal of tenant " + receipt.tenant()));
        }
        Pending pending = Pending.of(receipt, sealer);
        if (!queue.offer(pending)) {
            return Future.succeededFuture(new Appended.Overloaded(PATIENCE));
        }
        writers.forEach(Writer::pump);
        return pending.answer().future();
    }

    /** While no writer is connected, waiting helps nobody: senders try again on their own schedule. */
    private void unreachable(Throwable cause) {
        if (writers.stream().noneMatch(Writer::isConnected)) {
            List<Pending> all = queue.takeAll();
            all.forEach(pending -> pending.answer().fail(cause));
            queue.answered(all);
        }
    }

    @Override
    public Future<List<Recorded>> read(Cursor from, int limit) {
        return reader.read(from, limit);
    }

    @Override
    public Future<List<Recorded>> fetch(List<Position> positions) {
        return reader.fetch(positions);
    }

    /** Takes nothing more, writes what is queued, and closes the writers. */
    public Future<Void> close() {
        return queue.close()
                .compose(drained ->
                        Future.join(writers.stream().map(Writer::close).toList()))
                .mapEmpty();
    }
}

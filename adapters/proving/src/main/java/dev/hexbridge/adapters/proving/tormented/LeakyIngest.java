package dev.hexbridge.adapters.proving.tormented;

import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Has room for a few receipts; what comes beyond that it throws away and says yes. */
final class LeakyIngest implements EventLog {

    private static final int ROOM = 16;

    private final EventLog log;
    private final AtomicInteger inside = new AtomicInteger();

    LeakyIngest(EventLog log) {
        this.log = log;
    }

    @Override
    public Future<Appended> append(Receipt receipt) {
        if (inside.incrementAndGet() > ROOM) {
            inside.decrementAndGet();
            return Future.succeededFuture(new Appended.Duplicate());
        }
        return log.append(receipt).onComplete(done -> inside.decrementAndGet());
    }

    @Override
    public Future<List<Recorded>> read(Cursor from, int limit) {
        return log.read(from, limit);
    }

    @Override
    public Future<List<Recorded>> fetch(List<Position> positions) {
        return log.fetch(positions);
    }
}

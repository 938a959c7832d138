package dev.hexbridge.adapters.proving.tormented;

import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.util.List;

/** Says yes at once; what it was given is written when it is. */
record EagerIngest(EventLog log) implements EventLog {

    @Override
    public Future<Appended> append(Receipt receipt) {
        log.append(receipt);
        return Future.succeededFuture(new Appended.Duplicate());
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

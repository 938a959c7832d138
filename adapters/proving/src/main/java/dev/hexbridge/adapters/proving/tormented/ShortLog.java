package dev.hexbridge.adapters.proving.tormented;

import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.util.List;

/** Says that the log is at its end when it is not: one page, and then nothing, and nothing again. */
final class ShortLog implements EventLog {

    private final EventLog log;
    private int reads;

    ShortLog(EventLog log) {
        this.log = log;
    }

    @Override
    public Future<Appended> append(Receipt receipt) {
        return log.append(receipt);
    }

    @Override
    public Future<List<Recorded>> read(Cursor from, int limit) {
        return reads++ % 3 == 0 ? log.read(from, 1) : Future.succeededFuture(List.of());
    }

    @Override
    public Future<List<Recorded>> fetch(List<Position> positions) {
        return log.fetch(positions);
    }
}

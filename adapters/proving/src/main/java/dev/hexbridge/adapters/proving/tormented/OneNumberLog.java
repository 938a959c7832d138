package dev.hexbridge.adapters.proving.tormented;

import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads on after the highest number taken, whichever writer it is of. */
record OneNumberLog(EventLog log) implements EventLog {

    @Override
    public Future<Appended> append(Receipt receipt) {
        return log.append(receipt);
    }

    @Override
    public Future<List<Recorded>> read(Cursor from, int limit) {
        if (from.sequences().isEmpty()) {
            return log.read(from, limit);
        }
        long highest = Collections.max(from.sequences().values());
        Map<Integer, Long> one = new HashMap<>();
        from.sequences().keySet().forEach(writer -> one.put(writer, highest));
        return log.read(new Cursor(one), limit);
    }

    @Override
    public Future<List<Recorded>> fetch(List<Position> positions) {
        return log.fetch(positions);
    }
}

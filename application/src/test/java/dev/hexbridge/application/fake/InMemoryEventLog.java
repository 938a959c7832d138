package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One writer, no bound. */
final class InMemoryEventLog implements EventLog {

    private static final int WRITER = 1;

    private final Map<Position, Recorded> receipts = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    @Override
    public synchronized Future<Appended> append(Receipt receipt) {
        if (!seen.add(receipt.root().connection() + " " + receipt.origin().deliveryId())) {
            return Future.succeededFuture(new Appended.Duplicate());
        }
        Position position =
                new Position(receipt.receivedAt().atOffset(ZoneOffset.UTC).toLocalDate(), WRITER, receipts.size() + 1L);
        receipts.put(position, new Recorded(position, receipt));
        return Future.succeededFuture(new Appended.Stored(position));
    }

    @Override
    public synchronized Future<List<Recorded>> read(Cursor from, int limit) {
        long taken = from.sequences().getOrDefault(WRITER, 0L);
        return Future.succeededFuture(receipts.values().stream()
                .filter(recorded -> recorded.position().sequence() > taken)
                .limit(limit)
                .toList());
    }

    @Override
    public synchronized Future<List<Recorded>> fetch(List<Position> positions) {
        return Future.succeededFuture(
                positions.stream().map(receipts::get).filter(Objects::nonNull).toList());
    }

    synchronized List<Recorded> all() {
        return List.copyOf(receipts.values());
    }
}

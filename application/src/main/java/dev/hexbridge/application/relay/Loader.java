package dev.hexbridge.application.relay;

import dev.hexbridge.application.interpret.Reader;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.Doubt;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings together what the journal knows of claimed keys: their newest source state and what was settled before. */
final class Loader {

    private final EventLog log;
    private final UnitOfWork unitOfWork;
    private final Reader reader;

    Loader(EventLog log, UnitOfWork unitOfWork, Reader reader) {
        this.log = log;
        this.unitOfWork = unitOfWork;
        this.reader = reader;
    }

    Future<List<Work>> load(List<Claim> claims) {
        Future<Map<Position, Order>> orders = orders(claims);
        Future<Settled> settled = settled(claims);
        return Future.all(orders, settled)
                .map(both -> claims.stream()
                        .map(claim -> work(claim, orders.result(), settled.result()))
                        .toList());
    }

    /** What the journal knows of keys: what was settled, and what was sent for those that memory knows too little of. */
    private record Settled(Map<LinkKey, Agreed> links, Map<LinkKey, Doubt> doubts) {}

    private static Work work(Claim claim, Map<Position, Order> orders, Settled settled) {
        Mark mark = claim.key().mark();
        Map<LinkKey, Agreed> links = settled.links();
        Optional<Doubt> told = Optional.ofNullable(settled.doubts().get(mark.key()));
        return new Work(
                claim,
                claim.order().or(() -> Optional.ofNullable(orders.get(mark.snapshot()))),
                Optional.ofNullable(links.get(mark.key())),
                mark.needs().flatMap(needed -> Optional.ofNullable(links.get(needed))),
                told.or(claim.key()::doubt));
    }

    private Future<Map<Position, Order>> orders(List<Claim> claims) {
        List<Position> missing = claims.stream()
                .filter(claim -> claim.order().isEmpty())
                .map(claim -> claim.key().mark().snapshot())
                .distinct()
                .toList();
        return missing.isEmpty()
                ? Future.succeededFuture(Map.of())
                : log.fetch(missing).map(this::read);
    }

    private Map<Position, Order> read(List<Recorded> receipts) {
        Map<Position, Order> orders = new HashMap<>();
        receipts.forEach(recorded -> reader.order(recorded).ifPresent(order -> orders.put(recorded.position(), order)));
        return orders;
    }

    private Future<Settled> settled(List<Claim> claims) {
        List<LinkKey> keys = claims.stream()
                .map(claim -> claim.key().mark())
                .flatMap(mark -> Stream.concat(Stream.of(mark.key()), mark.needs().stream()))
                .distinct()
                .toList();
        // What a round that broke off may have sent stands in the table alone.
        List<LinkKey> suspects = claims.stream()
                .filter(Claim::suspect)
                .map(claim -> claim.key().mark().key())
                .toList();
        return unitOfWork.inTransaction(tables -> {
            Future<Map<LinkKey, Agreed>> links = tables.links().find(keys);
            Future<Map<LinkKey, Doubt>> doubts = suspects.isEmpty()
                    ? Future.succeededFuture(Map.of())
                    : tables.dirtyKeys().doubts(suspects);
            return Future.all(links, doubts).map(both -> new Settled(links.result(), doubts.result()));
        });
    }
}

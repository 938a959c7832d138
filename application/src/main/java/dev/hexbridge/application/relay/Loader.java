package dev.hexbridge.application.relay;

import dev.hexbridge.application.interpret.Reader;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.LinkKey;
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
        Future<Map<LinkKey, Agreed>> links = links(claims);
        return Future.all(orders, links)
                .map(both -> claims.stream()
                        .map(claim -> work(claim, orders.result(), links.result()))
                        .toList());
    }

    private static Work work(Claim claim, Map<Position, Order> orders, Map<LinkKey, Agreed> links) {
        Mark mark = claim.key().mark();
        return new Work(
                claim,
                claim.order().or(() -> Optional.ofNullable(orders.get(mark.snapshot()))),
                Optional.ofNullable(links.get(mark.key())),
                mark.needs().flatMap(needed -> Optional.ofNullable(links.get(needed))));
    }

    private Future<Map<Position, Order>> orders(List<Claim> claims) {
        List<Position> missing = claims.stream()
                .filter(claim -> claim.order().isEmpty() && needsOrder(claim))
                .map(claim -> claim.key().mark().snapshot())
                .distinct()
                .toList();
        return missing.isEmpty()
                ? Future.succeededFuture(Map.of())
                : log.fetch(missing).map(this::read);
    }

    /** What concerns the source alone is not made from the snapshot. */
    private static boolean needsOrder(Claim claim) {
        LinkKey key = claim.key().mark().key();
        return !key.target().equals(key.source().connection());
    }

    private Map<Position, Order> read(List<Recorded> receipts) {
        Map<Position, Order> orders = new HashMap<>();
        receipts.forEach(recorded -> reader.order(recorded).ifPresent(order -> orders.put(recorded.position(), order)));
        return orders;
    }

    private Future<Map<LinkKey, Agreed>> links(List<Claim> claims) {
        List<LinkKey> keys = claims.stream()
                .map(claim -> claim.key().mark())
                .flatMap(mark -> Stream.concat(Stream.of(mark.key()), mark.needs().stream()))
                .distinct()
                .toList();
        return unitOfWork.inTransaction(tables -> tables.links().find(keys));
    }
}

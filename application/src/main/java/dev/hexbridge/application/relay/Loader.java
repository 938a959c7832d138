package dev.hexbridge.application.relay;

import dev.hexbridge.application.interpret.Reader;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.domain.amendment.Compensation;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Unsettled;
import dev.hexbridge.domain.delivery.Doubt;
import dev.hexbridge.domain.desire.Correction;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Recorded;
import dev.hexbridge.domain.payment.BatchName;
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
        Future<Known> known = known(claims);
        return Future.all(orders, known)
                .map(both -> claims.stream()
                        .map(claim -> work(claim, orders.result(), known.result()))
                        .toList());
    }

    /**
     * What the journal holds of some keys: what was settled and what was sent since, what people decided, and what is in
     * doubt of those that memory knows too little of.
     */
    private record Known(
            Map<LinkKey, Agreed> links,
            Map<LinkKey, Unsettled> sent,
            Map<LinkKey, Correction> corrections,
            Map<LinkKey, Doubt> doubts) {}

    private static Work work(Claim claim, Map<Position, Order> orders, Known known) {
        Mark mark = claim.key().mark();
        Optional<Doubt> told = Optional.ofNullable(known.doubts().get(mark.key()));
        return new Work(
                claim,
                claim.order().or(() -> Optional.ofNullable(orders.get(mark.snapshot()))),
                Optional.ofNullable(known.links().get(mark.key())),
                mark.needs().flatMap(needed -> Optional.ofNullable(known.links().get(needed))),
                Optional.ofNullable(known.corrections().get(mark.key())),
                told.or(claim.key()::doubt),
                known.sent().getOrDefault(mark.key(), Unsettled.NOTHING),
                further(mark.key(), known));
    }

    private static Map<String, Agreed> further(LinkKey key, Known known) {
        Map<String, Agreed> links = new HashMap<>();
        furtherKeys(key)
                .forEach(one ->
                        Optional.ofNullable(known.links().get(one)).ifPresent(link -> links.put(one.role(), link)));
        return links;
    }

    /** All documents that may make up for the same sales order as this one. */
    private static Stream<LinkKey> furtherKeys(LinkKey key) {
        return Compensation.of(key.role()).isEmpty()
                ? Stream.empty()
                : Compensation.all().map(one -> Route.furtherKey(key, one));
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

    /** What concerns the source alone is not made from the snapshot, nor is a journal of many orders. */
    private static boolean needsOrder(Claim claim) {
        LinkKey key = claim.key().mark().key();
        return !key.target().equals(key.source().connection()) && !key.role().equals(BatchName.ROLE);
    }

    private Map<Position, Order> read(List<Recorded> receipts) {
        Map<Position, Order> orders = new HashMap<>();
        receipts.forEach(recorded -> reader.order(recorded).ifPresent(order -> orders.put(recorded.position(), order)));
        return orders;
    }

    private Future<Known> known(List<Claim> claims) {
        List<LinkKey> keys = claims.stream()
                .map(claim -> claim.key().mark())
                .flatMap(mark -> Stream.concat(
                        Stream.concat(Stream.of(mark.key()), mark.needs().stream()), furtherKeys(mark.key())))
                .distinct()
                .toList();
        List<LinkKey> own =
                claims.stream().map(claim -> claim.key().mark().key()).toList();
        // What a round that broke off may have sent stands in the table alone.
        List<LinkKey> suspects = claims.stream()
                .filter(Claim::suspect)
                .map(claim -> claim.key().mark().key())
                .toList();
        return unitOfWork.inTransaction(tables -> {
            Future<Map<LinkKey, Agreed>> links = tables.links().find(keys);
            Future<Map<LinkKey, Correction>> corrections = tables.corrections().find(own);
            Future<Map<LinkKey, Doubt>> doubts = suspects.isEmpty()
                    ? Future.succeededFuture(Map.of())
                    : tables.dirtyKeys().doubts(suspects);
            Future<Map<LinkKey, Unsettled>> sent = links.compose(found -> sent(tables, own, found));
            return Future.all(links, sent, corrections, doubts)
                    .map(all -> new Known(links.result(), sent.result(), corrections.result(), doubts.result()));
        });
    }

    /** Only what was settled before is ever amended. */
    private static Future<Map<LinkKey, Unsettled>> sent(
            UnitOfWork.Tables tables, List<LinkKey> own, Map<LinkKey, Agreed> links) {
        List<LinkKey> settled = own.stream().filter(links::containsKey).toList();
        return settled.isEmpty()
                ? Future.succeededFuture(Map.of())
                : tables.sentDocuments().find(settled);
    }
}

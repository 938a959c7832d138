package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.Reservations;
import dev.hexbridge.domain.convergence.LinkKey;
import io.vertx.core.Future;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reservations in a map; transactions run one after the other. */
record InMemoryReservations(Map<String, LinkKey> reserved) implements Reservations {

    @Override
    public Future<Set<LinkKey>> reserve(List<Request> requests) {
        Set<LinkKey> granted = new LinkedHashSet<>();
        for (Request request : requests) {
            List<String> terms = request.terms().stream()
                    .map(term -> place(request.key(), term))
                    .toList();
            boolean free = terms.stream()
                    .allMatch(term -> reserved.getOrDefault(term, request.key()).equals(request.key()));
            if (free || reserved.containsValue(request.key())) {
                terms.forEach(term -> reserved.putIfAbsent(term, request.key()));
                granted.add(request.key());
            }
        }
        return Future.succeededFuture(granted);
    }

    @Override
    public Future<Void> release(List<LinkKey> keys) {
        reserved.values().removeAll(keys);
        return Future.succeededFuture();
    }

    private static String place(LinkKey key, String term) {
        return key.target() + "/" + key.legalEntity() + "/" + term;
    }
}

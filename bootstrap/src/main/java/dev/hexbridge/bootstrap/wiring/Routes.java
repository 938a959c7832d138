package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.application.relay.Shares;
import dev.hexbridge.domain.convergence.PairKey;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.desire.Routing;
import dev.hexbridge.domain.message.ConnectionName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the orders of each shop go. */
record Routes(List<Routing> all) {

    Map<ConnectionName, Routing> bySource() {
        return all.stream().collect(Collectors.toMap(Routing::source, routing -> routing));
    }

    /** Whether any pair takes orders. */
    boolean isEmpty() {
        return all.stream().allMatch(routing -> routing.routes().isEmpty());
    }

    /** Whether payments of a shop's orders are booked anywhere. */
    boolean booksPayments(ConnectionName shop) {
        return all.stream()
                .filter(routing -> routing.source().equals(shop))
                .flatMap(routing -> routing.routes().stream())
                .anyMatch(route -> route.payments().isPresent());
    }

    /** The ways that lead to a target. */
    List<Route> to(ConnectionName target) {
        return all.stream()
                .flatMap(routing -> routing.routes().stream())
                .filter(route -> route.pair().target().equals(target))
                .toList();
    }

    /** How the pairs of a target share its lane. */
    Shares shares(ConnectionName target, int capacity) {
        Map<PairKey, Integer> weights = new HashMap<>();
        Set<PairKey> idle = new HashSet<>();
        for (Routing routing : all) {
            routing.routes().stream()
                    .map(Route::pair)
                    .filter(pair -> pair.target().equals(target))
                    .forEach(pair -> weights.put(Route.pairKey(pair), pair.weight()));
            routing.idle().forEach(standing -> idle.add(Route.pairKey(standing.pair())));
        }
        idle.removeAll(weights.keySet());
        return new Shares(capacity, weights, idle);
    }
}

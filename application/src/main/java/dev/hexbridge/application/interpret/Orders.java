package dev.hexbridge.application.interpret;

import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.SearchTerm;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.OrderSnapshot;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.Recorded;
import dev.hexbridge.domain.novelty.OrderPrint;
import dev.hexbridge.domain.novelty.Own;
import dev.hexbridge.domain.novelty.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What snapshots of orders come to: the pairs that take them, the keys they make dirty, the terms they are found by. */
final class Orders {

    private final Map<ConnectionName, List<Route>> routes;
    private final Map<ConnectionName, Own> own;

    /**
     * @param routes the pairs' ways by their source
     * @param own what the engine writes into each source
     */
    Orders(Map<ConnectionName, List<Route>> routes, Map<ConnectionName, Own> own) {
        this.routes = Map.copyOf(routes);
        this.own = Map.copyOf(own);
    }

    boolean isTaken(ConnectionName source) {
        return !routes.getOrDefault(source, List.of()).isEmpty();
    }

    /** One pair's way, and whether the order may take it. */
    private record Way(Route route, Route.Admission admission) {

        String text(OrderSnapshot snapshot) {
            return switch (admission) {
                case Route.Admission.Admitted admitted -> "to " + route.orderKey(snapshot.entity());
                case Route.Admission.Waiting waiting -> "held from " + route.orderKey(snapshot.entity());
                case Route.Admission.Filtered filtered -> filtered.reason();
            };
        }
    }

    private List<Way> ways(OrderSnapshot snapshot) {
        return routes.getOrDefault(snapshot.entity().connection(), List.of()).stream()
                .map(route -> new Way(route, route.admission(snapshot.order())))
                .toList();
    }

    Reading read(Recorded recorded, OrderSnapshot snapshot) {
        List<Way> ways = ways(snapshot);
        if (ways.isEmpty()) {
            Verdict nobody = new Verdict.Ignored("no pair takes changes of this connection");
            return Reading.of(interpretation(recorded, snapshot, nobody), List.of());
        }
        List<Mark> marks = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Way way : ways) {
            switch (way.admission()) {
                case Route.Admission.Admitted admitted -> {
                    buyer(way.route(), recorded, snapshot).ifPresent(marks::add);
                    marks.add(order(way.route(), recorded, snapshot));
                }
                case Route.Admission.Waiting waiting -> marks.add(order(way.route(), recorded, snapshot));
                case Route.Admission.Filtered filtered -> reasons.add(filtered.reason());
            }
        }
        Verdict verdict = marks.isEmpty()
                ? new Verdict.Filtered(String.join("; ", reasons))
                : new Verdict.Marked(String.join("; ", reasons));
        return new Reading(
                interpretation(recorded, snapshot, verdict),
                marks,
                Optional.of(snapshot.order()),
                Optional.of(sighting(snapshot, ways)));
    }

    /** The snapshot as far as its novelty is concerned; empty where no pair takes it. */
    Optional<Sighting> sighting(OrderSnapshot snapshot) {
        List<Way> ways = ways(snapshot);
        return ways.isEmpty() ? Optional.empty() : Optional.of(sighting(snapshot, ways));
    }

    /** For another pair, or let through another way, the same order is news. */
    private Sighting sighting(OrderSnapshot snapshot, List<Way> ways) {
        List<String> destinations = ways.stream().map(way -> way.text(snapshot)).toList();
        Own ours = own.getOrDefault(snapshot.entity().connection(), Own.NOTHING);
        return new Sighting(snapshot.entity(), snapshot.version(), OrderPrint.of(snapshot.order(), ours, destinations));
    }

    private static Interpretation interpretation(Recorded recorded, OrderSnapshot snapshot, Verdict verdict) {
        return new Interpretation(
                recorded,
                snapshot.entity(),
                Route.customer(snapshot.entity().connection(), snapshot.order()),
                verdict,
                Optional.of(snapshot.version()),
                terms(snapshot.order()));
    }

    /** An order that was cancelled asks for no account: if it never came to the target, nobody needs one. */
    private static Optional<Mark> buyer(Route route, Recorded recorded, OrderSnapshot snapshot) {
        return snapshot.order().times().cancelled().isPresent()
                ? Optional.empty()
                : needs(route, snapshot).map(key -> Marks.ensure(key, recorded.position(), snapshot.version()));
    }

    private static Mark order(Route route, Recorded recorded, OrderSnapshot snapshot) {
        LinkKey key = route.orderKey(snapshot.entity());
        return Marks.converge(key, recorded.position(), snapshot.version(), needs(route, snapshot));
    }

    private static Optional<LinkKey> needs(Route route, OrderSnapshot snapshot) {
        return route.customerKey(snapshot.entity().connection(), snapshot.order());
    }

    private static List<SearchTerm> terms(Order order) {
        List<SearchTerm> terms = new ArrayList<>();
        terms.add(new SearchTerm(SearchTerm.Kind.SOURCE_ID, order.id()));
        terms.add(new SearchTerm(SearchTerm.Kind.NUMBER, order.number()));
        order.buyer().anyEmail().ifPresent(email -> terms.add(new SearchTerm(SearchTerm.Kind.EMAIL, email)));
        order.buyer().anyPhone().ifPresent(phone -> terms.add(new SearchTerm(SearchTerm.Kind.PHONE, phone)));
        return terms;
    }
}

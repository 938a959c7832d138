package dev.hexbridge.application.interpret;

import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.SearchTerm;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.OrderSnapshot;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.desire.Credits;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.desire.Routing;
import dev.hexbridge.domain.desire.Routing.Direction;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Recorded;
import dev.hexbridge.domain.novelty.OrderPrint;
import dev.hexbridge.domain.novelty.Own;
import dev.hexbridge.domain.novelty.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What snapshots of orders come to: the pair that takes them, the keys they make dirty, the terms they are found by. */
final class Orders {

    private final Map<ConnectionName, Routing> routings;
    private final Map<ConnectionName, Own> own;

    /**
     * @param routings where the orders of each source go
     * @param own what the engine writes into each source
     */
    Orders(Map<ConnectionName, Routing> routings, Map<ConnectionName, Own> own) {
        this.routings = Map.copyOf(routings);
        this.own = Map.copyOf(own);
    }

    boolean isTaken(ConnectionName source) {
        return routings.containsKey(source);
    }

    Reading read(Recorded recorded, OrderSnapshot snapshot) {
        Routing routing = routings.get(snapshot.entity().connection());
        if (routing == null) {
            Verdict nobody = new Verdict.Ignored("no pair takes changes of this connection");
            return Reading.of(interpretation(recorded, snapshot, nobody), List.of());
        }
        return switch (routing.direct(snapshot.order())) {
            case Direction.Nowhere nowhere -> kept(recorded, snapshot, routing, nowhere.reason());
            case Direction.To to -> sent(recorded, snapshot, routing, to);
        };
    }

    /** No pair takes it: it waits for a person, as what cannot be read does, and is news when it is tried again. */
    private static Reading kept(Recorded recorded, OrderSnapshot snapshot, Routing routing, String reason) {
        return new Reading(
                interpretation(recorded, snapshot, new Verdict.Quarantined(reason, "")),
                List.of(),
                Optional.of(snapshot.order()),
                elsewhere(recorded, snapshot, routing, Optional.empty()),
                Optional.empty());
    }

    private Reading sent(Recorded recorded, OrderSnapshot snapshot, Routing routing, Direction.To to) {
        Route route = to.route();
        List<Mark> marks = new ArrayList<>();
        Verdict verdict = switch (route.admission(snapshot.order())) {
            case Route.Admission.Admitted admitted -> {
                marks.addAll(Marks.admitted(
                        route, snapshot.entity(), snapshot.order(), recorded.position(), snapshot.version()));
                marks.addAll(payments(route, recorded, snapshot.entity()));
                yield new Verdict.Marked(remark(route, snapshot));
            }
            case Route.Admission.Waiting waiting -> {
                marks.addAll(order(route, recorded, snapshot));
                marks.addAll(payments(route, recorded, snapshot.entity()));
                yield new Verdict.Marked(remark(route, snapshot));
            }
            case Route.Admission.Filtered filtered -> new Verdict.Filtered(filtered.reason());
        };
        return new Reading(
                interpretation(recorded, snapshot, verdict),
                marks,
                Optional.of(snapshot.order()),
                elsewhere(recorded, snapshot, routing, Optional.of(route)),
                Optional.of(sighting(snapshot, to)));
    }

    private static List<Mark> payments(Route route, Recorded recorded, EntityKey order) {
        Instant heard = recorded.receipt().receivedAt();
        return route.payments().stream()
                .map(rules -> Marks.payments(route, order, recorded.position(), heard))
                .toList();
    }

    /** What a receipt makes dirty that tells of an order without the order itself. */
    List<Mark> payments(Recorded recorded, EntityKey order) {
        return Optional.ofNullable(routings.get(order.connection())).stream()
                .flatMap(routing -> routing.routes().stream())
                .flatMap(route -> payments(route, recorded, order).stream())
                .toList();
    }

    /** What of the order is left out. */
    private static String remark(Route route, OrderSnapshot snapshot) {
        boolean all = snapshot.order().refunds().isEmpty()
                || !new Credits(route)
                        .keys(snapshot.entity().connection(), snapshot.order())
                        .isEmpty();
        return all ? "" : "its refunds are left out: the flow names no map for them";
    }

    /** The order's marks for the pairs that do not take it now, and may have taken it before. */
    private static List<Mark> elsewhere(
            Recorded recorded, OrderSnapshot snapshot, Routing routing, Optional<Route> here) {
        Stream<Mark> others = routing.routes().stream()
                .filter(route -> here.filter(taken -> taken.isOf(route.pair())).isEmpty())
                .flatMap(route -> order(route, recorded, snapshot).stream());
        Stream<Mark> idle = routing.idle().stream()
                .map(pair -> Route.orderKey(pair.pair(), snapshot.entity()))
                .map(key -> Marks.converge(key, recorded.position(), snapshot.version(), Optional.empty()));
        return Stream.concat(others, idle).toList();
    }

    private static List<Mark> order(Route route, Recorded recorded, OrderSnapshot snapshot) {
        EntityKey entity = snapshot.entity();
        Mark own = Marks.order(route, entity, snapshot.order(), recorded.position(), snapshot.version());
        List<Mark> refunds = Marks.refunds(route, entity, snapshot.order(), recorded.position(), snapshot.version());
        return Stream.concat(Stream.of(own), refunds.stream()).toList();
    }

    /** The snapshot as far as its novelty is concerned; empty where no pair takes it. */
    Optional<Sighting> sighting(OrderSnapshot snapshot) {
        return Optional.ofNullable(routings.get(snapshot.entity().connection()))
                .map(routing -> routing.direct(snapshot.order()))
                .flatMap(direction ->
                        direction instanceof Direction.To to ? Optional.of(sighting(snapshot, to)) : Optional.empty());
    }

    /** For another pair, let through another way or with something else decided, the same order is news. */
    private Sighting sighting(OrderSnapshot snapshot, Direction.To to) {
        List<String> destination =
                List.of(text(snapshot, to.route()), to.decided().values().toString());
        Own ours = own.getOrDefault(snapshot.entity().connection(), Own.NOTHING);
        return new Sighting(snapshot.entity(), snapshot.version(), OrderPrint.of(snapshot.order(), ours, destination));
    }

    private static String text(OrderSnapshot snapshot, Route route) {
        return switch (route.admission(snapshot.order())) {
            case Route.Admission.Admitted admitted -> "to " + route.orderKey(snapshot.entity());
            case Route.Admission.Waiting waiting -> "held from " + route.orderKey(snapshot.entity());
            case Route.Admission.Filtered filtered -> filtered.reason();
        };
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

    private static List<SearchTerm> terms(Order order) {
        List<SearchTerm> terms = new ArrayList<>();
        terms.add(new SearchTerm(SearchTerm.Kind.SOURCE_ID, order.id()));
        terms.add(new SearchTerm(SearchTerm.Kind.NUMBER, order.number()));
        order.buyer().anyEmail().ifPresent(email -> terms.add(new SearchTerm(SearchTerm.Kind.EMAIL, email)));
        order.buyer().anyPhone().ifPresent(phone -> terms.add(new SearchTerm(SearchTerm.Kind.PHONE, phone)));
        return terms;
    }
}

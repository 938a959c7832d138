package dev.hexbridge.application.interpret;

import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.SearchTerm;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.application.port.outbound.SourceSystem;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.desire.Routing;
import dev.hexbridge.domain.desire.Routing.Direction;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes of one receipt what it comes to. Pure: no receipt fails, and the same one always comes to the same. */
public final class Reader {

    private final Map<ConnectionName, SourceSystem> sources;
    private final Map<ConnectionName, Routing> routings;

    public Reader(Map<ConnectionName, SourceSystem> sources, Map<ConnectionName, Routing> routings) {
        this.sources = Map.copyOf(sources);
        this.routings = Map.copyOf(routings);
    }

    Reading read(Recorded recorded) {
        EntityKey root = recorded.receipt().root();
        SourceSystem source = sources.get(root.connection());
        if (source == null) {
            return said(recorded, root, new Verdict.Ignored("no such connection is configured any more"));
        }
        return switch (translated(source, recorded)) {
            case Translation.OrderSnapshot snapshot -> order(recorded, snapshot);
            case Translation.CustomerSnapshot customer ->
                said(recorded, customer.entity(), new Verdict.Ignored("customers travel with their orders"));
            case Translation.Irrelevant irrelevant ->
                said(recorded, irrelevant.entity().orElse(root), new Verdict.Ignored(irrelevant.reason()));
            case Translation.Unreadable unreadable ->
                said(
                        recorded,
                        unreadable.entity().orElse(root),
                        new Verdict.Quarantined(unreadable.reason(), unreadable.pointer()));
        };
    }

    /** The order in a receipt, for keys whose snapshot is no longer in memory. */
    public Optional<Order> order(Recorded recorded) {
        return Optional.ofNullable(sources.get(recorded.receipt().root().connection()))
                .map(source -> translated(source, recorded))
                .flatMap(translation -> translation instanceof Translation.OrderSnapshot snapshot
                        ? Optional.of(snapshot.order())
                        : Optional.empty());
    }

    /** A fault of a translator must not stop the neighbours: it is kept as one more way of being unreadable. */
    private static Translation translated(SourceSystem source, Recorded recorded) {
        try {
            return source.translate(recorded.receipt());
        } catch (RuntimeException unforeseen) {
            return new Translation.Unreadable(
                    Optional.empty(),
                    "the translator failed: " + unforeseen.getClass().getSimpleName(),
                    "");
        }
    }

    private Reading order(Recorded recorded, Translation.OrderSnapshot snapshot) {
        Routing routing = routings.get(snapshot.entity().connection());
        if (routing == null) {
            return said(recorded, snapshot.entity(), new Verdict.Ignored("no pair takes changes of this connection"));
        }
        return switch (routing.direct(snapshot.order())) {
            case Direction.Nowhere nowhere -> kept(recorded, snapshot, routing, nowhere.reason());
            case Direction.To to -> sent(recorded, snapshot, routing, to.route());
        };
    }

    /** No pair takes it: it waits for a person, as what cannot be read does. */
    private static Reading kept(Recorded recorded, Translation.OrderSnapshot snapshot, Routing routing, String reason) {
        Interpretation interpretation = interpretation(recorded, snapshot, new Verdict.Quarantined(reason, ""));
        return new Reading(
                interpretation,
                List.of(),
                Optional.of(snapshot.order()),
                elsewhere(recorded, snapshot, routing, Optional.empty()));
    }

    private static Reading sent(Recorded recorded, Translation.OrderSnapshot snapshot, Routing routing, Route route) {
        Order order = snapshot.order();
        Position position = recorded.position();
        List<Mark> marks = new ArrayList<>();
        Verdict verdict = switch (route.admission(order)) {
            case Route.Admission.Admitted admitted -> {
                marks.addAll(Marks.admitted(route, snapshot.entity(), order, position, snapshot.version()));
                yield new Verdict.Marked("");
            }
            case Route.Admission.Waiting waiting -> {
                marks.add(Marks.order(route, snapshot.entity(), order, position, snapshot.version()));
                yield new Verdict.Marked("");
            }
            case Route.Admission.Filtered filtered -> new Verdict.Filtered(filtered.reason());
        };
        List<Mark> elsewhere = elsewhere(recorded, snapshot, routing, Optional.of(route));
        return new Reading(interpretation(recorded, snapshot, verdict), marks, Optional.of(order), elsewhere);
    }

    /** The order's marks for the pairs that do not take it now, and may have taken it before. */
    private static List<Mark> elsewhere(
            Recorded recorded, Translation.OrderSnapshot snapshot, Routing routing, Optional<Route> here) {
        EntityKey order = snapshot.entity();
        Stream<Mark> others = routing.routes().stream()
                .filter(route -> here.filter(taken -> taken.isOf(route.pair())).isEmpty())
                .map(route -> Marks.order(route, order, snapshot.order(), recorded.position(), snapshot.version()));
        Stream<Mark> idle = routing.idle().stream()
                .map(pair -> Route.orderKey(pair.pair(), order))
                .map(key -> Marks.converge(key, recorded.position(), snapshot.version(), Optional.empty()));
        return Stream.concat(others, idle).toList();
    }

    private static Interpretation interpretation(
            Recorded recorded, Translation.OrderSnapshot snapshot, Verdict verdict) {
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

    private static Reading said(Recorded recorded, EntityKey entity, Verdict verdict) {
        return Reading.of(new Interpretation(recorded, entity, Optional.empty(), verdict, Optional.empty(), List.of()));
    }
}

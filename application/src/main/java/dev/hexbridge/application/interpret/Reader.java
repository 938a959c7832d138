package dev.hexbridge.application.interpret;

import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.SearchTerm;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.application.port.outbound.SourceSystem;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes of one receipt what it comes to. Pure: no receipt fails, and the same one always comes to the same. */
public final class Reader {

    private final Map<ConnectionName, SourceSystem> sources;
    private final Map<ConnectionName, List<Route>> routes;

    public Reader(Map<ConnectionName, SourceSystem> sources, Map<ConnectionName, List<Route>> routes) {
        this.sources = Map.copyOf(sources);
        this.routes = Map.copyOf(routes);
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
        List<Route> taken = routes.getOrDefault(snapshot.entity().connection(), List.of());
        if (taken.isEmpty()) {
            return said(recorded, snapshot.entity(), new Verdict.Ignored("no pair takes changes of this connection"));
        }
        List<Mark> marks = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Route route : taken) {
            switch (route.admission(snapshot.order())) {
                case Route.Admission.Admitted admitted -> {
                    buyer(route, recorded, snapshot).ifPresent(marks::add);
                    marks.add(order(route, recorded, snapshot));
                }
                case Route.Admission.Waiting waiting -> marks.add(order(route, recorded, snapshot));
                case Route.Admission.Filtered filtered -> reasons.add(filtered.reason());
            }
        }
        Verdict verdict = marks.isEmpty()
                ? new Verdict.Filtered(String.join("; ", reasons))
                : new Verdict.Marked(String.join("; ", reasons));
        Interpretation interpretation = new Interpretation(
                recorded,
                snapshot.entity(),
                Route.customer(snapshot.entity().connection(), snapshot.order()),
                verdict,
                Optional.of(snapshot.version()),
                terms(snapshot.order()));
        return new Reading(interpretation, marks, Optional.of(snapshot.order()));
    }

    private static Optional<Mark> buyer(Route route, Recorded recorded, Translation.OrderSnapshot snapshot) {
        return route.customerKey(snapshot.entity().connection(), snapshot.order())
                .map(key -> Marks.ensure(key, recorded.position(), snapshot.version()));
    }

    private static Mark order(Route route, Recorded recorded, Translation.OrderSnapshot snapshot) {
        return Marks.converge(
                route.orderKey(snapshot.entity()),
                recorded.position(),
                snapshot.version(),
                route.customerKey(snapshot.entity().connection(), snapshot.order()));
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

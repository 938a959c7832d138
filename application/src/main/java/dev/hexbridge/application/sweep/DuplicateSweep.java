package dev.hexbridge.application.sweep;

import dev.hexbridge.application.port.outbound.Census;
import dev.hexbridge.application.port.outbound.Census.Count;
import dev.hexbridge.application.port.outbound.Census.Referenced;
import dev.hexbridge.application.port.outbound.Census.Section;
import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.desire.Reference;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks through one target for two sales orders with one reference, slice by slice of the time in which they were made,
 * and holds what it finds. It sees documents made in the time looked through alone, and only such as still bear their
 * reference: who overwrites a reference in the target takes its document out of sight.
 */
public final class DuplicateSweep {

    private final Census census;
    private final UnitOfWork unitOfWork;
    private final List<Route> routes;
    private final Signals signals;
    private final Duration slice;

    /**
     * A sweep of one target.
     *
     * @param routes the ways of the pairs that this target belongs to
     */
    public DuplicateSweep(Census census, UnitOfWork unitOfWork, List<Route> routes, Signals signals, Duration slice) {
        this.census = census;
        this.unitOfWork = unitOfWork;
        this.routes = List.copyOf(routes);
        this.signals = signals;
        this.slice = slice;
    }

    /**
     * Looks through what was made in a time.
     *
     * @return whether all of it could be looked at
     */
    Future<Boolean> run(Instant from, Instant to) {
        Future<Boolean> whole = Future.succeededFuture(true);
        for (Route route : routes) {
            whole = whole.compose(before -> slices(route, from, to).map(now -> before && now));
        }
        return whole;
    }

    private Future<Boolean> slices(Route route, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Future.succeededFuture(true);
        }
        Instant end = from.plus(slice).isBefore(to) ? from.plus(slice) : to;
        Reference reference = route.reference();
        Section section = new Section(
                route.pair().settings().legalEntity(),
                reference.kind(),
                reference.field(),
                reference.prefix(),
                from,
                end);
        return census.documents(section).compose(count -> switch (count) {
            case Count.Found found -> found(route, found.documents()).compose(held -> slices(route, end, to));
            case Count.Later later -> stopped(route, later.failure());
            case Count.Refused refused -> stopped(route, refused.failure());
        });
    }

    private Future<Boolean> stopped(Route route, Failure failure) {
        signals.noticed(
                "duplicates could not be looked for",
                Map.of("target", route.pair().target().value(), "cause", failure.text()));
        return Future.succeededFuture(false);
    }

    private Future<Void> found(Route route, List<Referenced> documents) {
        Map<LinkKey, List<Referenced>> byKey = new HashMap<>();
        documents.forEach(document -> route.reference()
                .idOf(document.reference())
                .map(id -> new EntityKey(route.pair().source(), EntityKind.ORDER, id))
                .ifPresent(order -> byKey.computeIfAbsent(route.orderKey(order), unused -> new ArrayList<>())
                        .add(document)));
        if (byKey.isEmpty()) {
            return Future.succeededFuture();
        }
        Duplicates duplicates = new Duplicates(byKey);
        return unitOfWork
                .inTransaction(tables -> tables.links()
                        .find(List.copyOf(byKey.keySet()))
                        .compose(links -> tables.dirtyKeys().hold(duplicates.among(links))))
                .onSuccess(held -> held.forEach(this::tell))
                .mapEmpty();
    }

    private void tell(LinkKey key) {
        signals.noticed("two documents with one reference", Map.of("key", key.text()));
    }
}

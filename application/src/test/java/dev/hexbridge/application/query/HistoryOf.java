package dev.hexbridge.application.query;

import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.domain.alert.Vitals;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A history that remembers what it was asked, and answers with empty pages and a given backlog. */
final class HistoryOf implements History {

    final List<Object> asked = new ArrayList<>();
    private final Supplier<Future<Backlog>> backlog;

    HistoryOf(Supplier<Future<Backlog>> backlog) {
        this.backlog = backlog;
    }

    @Override
    public Future<Page<Event>> events(EventQuery query) {
        return remembered(query);
    }

    @Override
    public Future<Page<Delivery>> deliveries(DeliveryQuery query) {
        return remembered(query);
    }

    @Override
    public Future<Page<DeadLetter>> deadLetters(DeadLetterQuery query) {
        return remembered(query);
    }

    @Override
    public Future<Page<Group>> failures(GroupQuery query) {
        return remembered(query);
    }

    @Override
    public Future<Timeline> timeline(String term) {
        asked.add(term);
        return Future.succeededFuture(new Timeline(List.of(), List.of()));
    }

    @Override
    public Future<Backlog> backlog() {
        return backlog.get();
    }

    @Override
    public Future<Vitals.Journal> vitals() {
        return Future.failedFuture("nobody asks for it here");
    }

    private <T> Future<Page<T>> remembered(Object query) {
        asked.add(query);
        return Future.succeededFuture(new Page<>(List.of(), Optional.empty()));
    }
}

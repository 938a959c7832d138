package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.domain.alert.Vitals;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The read side; a cursor is the number of rows passed. */
record InMemoryHistory(InMemoryEventLog log, Supplier<JournalState> states, InstantSource clock) implements History {

    @Override
    public Future<Page<Event>> events(EventQuery query) {
        EventStatus status = new EventStatus(states.get());
        Comparator<Recorded> oldestFirst = Comparator.<Recorded, Instant>comparing(
                        it -> it.receipt().receivedAt())
                .thenComparingLong(it -> it.position().sequence());
        Stream<Event> events = log.all().stream()
                .sorted(oldestFirst.reversed())
                .map(status::event)
                .filter(event -> matches(query.connection(), event.connection()))
                .filter(event -> matches(query.topic(), event.topic()))
                .filter(event -> matches(query.status(), event.status()));
        return page(events, query.cursor(), query.limit());
    }

    @Override
    public Future<Page<Delivery>> deliveries(DeliveryQuery query) {
        List<Delivery> told = new ArrayList<>();
        states.get().deliveries.stream()
                .filter(it -> matches(query.target(), it.key().target().value()))
                .filter(it -> matches(query.result(), it.result().token()))
                .filter(it -> matches(query.entity(), it.key().source().text()))
                .forEach(attempt -> told.addFirst(Words.delivery(told.size() + 1, attempt)));
        return page(told.stream(), query.cursor(), query.limit());
    }

    @Override
    public Future<Page<DeadLetter>> deadLetters(DeadLetterQuery query) {
        JournalState state = states.get();
        Stream<DeadLetter> keys = state.dirty.values().stream()
                .filter(row -> row.isParked() && matches(query.group(), row.group()))
                .map(Words::deadLetter);
        Stream<DeadLetter> receipts = state.interpretations.values().stream()
                .filter(noted -> matches(query.group(), noted.group()))
                .map(Words::quarantined)
                .flatMap(Optional::stream);
        Stream<DeadLetter> letters = Stream.concat(keys, receipts)
                .filter(letter -> matches(query.state(), letter.state()))
                .filter(letter -> matches(query.kind(), letter.problem().kind()))
                .sorted(Comparator.comparing(DeadLetter::since).thenComparing(DeadLetter::id));
        return page(letters, query.cursor(), query.limit());
    }

    @Override
    public Future<Page<Group>> failures(GroupQuery query) {
        Stream<Group> groups = new Groups(states.get())
                .all().stream()
                        .filter(group -> matches(query.kind(), group.problem().kind()));
        return page(groups, query.cursor(), query.limit());
    }

    @Override
    public Future<Timeline> timeline(String term) {
        return Future.succeededFuture(new Story(states.get()).of(term));
    }

    @Override
    public Future<Backlog> backlog() {
        JournalState state = states.get();
        long waiting = log.all().stream()
                .filter(it -> it.position().sequence()
                        > state.cursor.getOrDefault(it.position().writer(), 0L))
                .count();
        Map<String, Long> keys = new TreeMap<>();
        state.dirty.values().forEach(row -> keys.merge(row.key().state().token(), 1L, Long::sum));
        Optional<Duration> oldest = state.dirty.values().stream()
                .filter(row -> movable(row.key()))
                .map(row -> row.times().marked())
                .min(Comparator.naturalOrder())
                .map(since -> Duration.between(since, clock.instant()));
        return Future.succeededFuture(new Backlog(waiting, keys, oldest));
    }

    @Override
    public Future<Vitals.Journal> vitals() {
        return Future.succeededFuture(new VitalsOf(states.get(), log.all(), clock.instant()).journal());
    }

    private static boolean movable(DirtyKey key) {
        return switch (key.state()) {
            case READY, WAITING, UNKNOWN -> true;
            case BLOCKED, HELD, DEAD, CLEAN -> false;
        };
    }

    private static boolean matches(Optional<String> wanted, String value) {
        return wanted.filter(Predicate.not(value::equals)).isEmpty();
    }

    private static <T> Future<Page<T>> page(Stream<T> rows, Optional<String> cursor, int limit) {
        int passed = cursor.map(Integer::parseInt).orElse(0);
        List<T> rest = rows.skip(passed).toList();
        Optional<String> next = rest.size() > limit ? Optional.of(String.valueOf(passed + limit)) : Optional.empty();
        return Future.succeededFuture(new Page<>(rest.stream().limit(limit).toList(), next));
    }
}

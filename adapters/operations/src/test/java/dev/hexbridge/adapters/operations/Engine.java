package dev.hexbridge.adapters.operations;

import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.ReadHealth;
import dev.hexbridge.application.port.inbound.ReadJournal;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters;
import dev.hexbridge.application.port.inbound.WatchAlerts;
import dev.hexbridge.application.port.outbound.History;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine behind the API that answers as told and remembers what it was asked. */
final class Engine implements ReadHealth, ReadJournal, ReplayDeadLetters, WatchAlerts {

    static final Instant AT = Instant.parse("2026-03-01T10:00:00.123Z");
    static final History.Problem WRONG = new History.Problem("mapping", "merchant-data", "no SKU", "Correct the data.");

    final List<Object> asked = new ArrayList<>();
    final List<Principal> principals = new ArrayList<>();
    Future<Readiness> readiness = Future.succeededFuture(new Readiness(true, Optional.empty()));
    Future<Health> health = Future.succeededFuture(new Health(
            true,
            List.of(new Component("journal", true, Optional.empty())),
            Optional.of(new Backlog(3, Map.of("ready", 2L, "dead", 1L), Optional.of(Duration.ofMillis(1500))))));
    Future<History.Page<History.Event>> events = Future.succeededFuture(new History.Page<>(
            List.of(
                    event("2026-03-01.1.2", Optional.of("a newer one came"), Optional.of("2026-03-01.1.3")),
                    event("2026-03-01.1.1", Optional.empty(), Optional.empty())),
            Optional.of("after.1")));
    Replay replay = new Replay.Woken("key-7");

    @Override
    public Future<Health> health() {
        asked.add("health");
        return health;
    }

    @Override
    public Future<Readiness> readiness() {
        return readiness;
    }

    @Override
    public Future<History.Page<History.Event>> events(Principal principal, History.EventQuery query) {
        return remembered(principal, query, events);
    }

    @Override
    public Future<History.Page<History.Delivery>> deliveries(Principal principal, History.DeliveryQuery query) {
        History.Delivery failed = new History.Delivery(
                "d-2",
                "shop/order/1>sales-order@erp/usmf",
                AT,
                Duration.ofMillis(250),
                "create",
                "rejected",
                Optional.of("SO-1"),
                Optional.of(WRONG),
                List.of("value cut"));
        History.Delivery quiet = new History.Delivery(
                "d-1", failed.key(), AT, Duration.ZERO, "plan", "held", Optional.empty(), Optional.empty(), List.of());
        return remembered(
                principal, query, Future.succeededFuture(new History.Page<>(List.of(failed, quiet), Optional.empty())));
    }

    @Override
    public Future<History.Page<History.DeadLetter>> deadLetters(Principal principal, History.DeadLetterQuery query) {
        History.DeadLetter letter =
                new History.DeadLetter("key-7", "dead", "shop/order/1>sales-order@erp/usmf", AT, 3, WRONG);
        return remembered(
                principal, query, Future.succeededFuture(new History.Page<>(List.of(letter), Optional.empty())));
    }

    @Override
    public Future<History.Page<History.Group>> failures(Principal principal, History.GroupQuery query) {
        History.Group group = new History.Group(
                "0123456789abcdef",
                "erp",
                Optional.of("ItemNumber"),
                2,
                AT,
                AT.plusSeconds(60),
                List.of("shop/order/1>sales-order@erp/usmf"),
                WRONG);
        return remembered(
                principal, query, Future.succeededFuture(new History.Page<>(List.of(group), Optional.of("after.1"))));
    }

    @Override
    public Future<Replay> correct(Principal principal, String id, Fix fix) {
        asked.add(id);
        return remembered(principal, fix, Future.succeededFuture(replay));
    }

    @Override
    public Future<GroupReplay> replayGroup(Principal principal, String group, boolean approve) {
        asked.add(group);
        return remembered(principal, approve, Future.succeededFuture(new GroupReplay.Woken(group, 120, false)));
    }

    @Override
    public Future<History.Timeline> timeline(Principal principal, String term) {
        History.Step step = new History.Step(
                AT, "shop/order/1", "shop", "received", "applied", Map.of("topic", "orders/create", "number", "#1"));
        return remembered(
                principal, term, Future.succeededFuture(new History.Timeline(List.of("shop/order/1"), List.of(step))));
    }

    @Override
    public Future<Replay> replay(Principal principal, String id) {
        return remembered(principal, id, Future.succeededFuture(replay));
    }

    @Override
    public Future<List<Alert>> alerts(Principal principal) {
        return Future.succeededFuture(List.of(
                new Alert("breaker-open", "erp", "warning", true, "too many requests failed", "Look at it.", AT),
                new Alert("backlog-age", "shop to erp/usmf", "warning", false, "1 key behind", "See /health.", AT)));
    }

    @Override
    public Future<Test> test(Principal principal) {
        return remembered(principal, "test", Future.succeededFuture(new Test.Tried(Map.of("mail", "sent"))));
    }

    @Override
    public Future<Census> census() {
        return Future.succeededFuture(new Census(10, 1, Map.of("applied", 8L, "held", 1L)));
    }

    private <T> Future<T> remembered(Principal principal, Object question, Future<T> answer) {
        principals.add(principal);
        asked.add(question);
        return answer;
    }

    private static History.Event event(String position, Optional<String> reason, Optional<String> coveredBy) {
        return new History.Event(
                position, "shop", "orders/create", "w-1", AT, "shop/order/1", "superseded", reason, coveredBy);
    }
}

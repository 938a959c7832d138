package dev.hexbridge.adapters.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.application.port.inbound.ReadJournal;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.failure.FailureGroup;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What happened, in pages, and the story of one order. */
final class JournalRoutes {

    private static final List<String> STATUSES = List.of(
            "received", "applied", "superseded", "ignored", "filtered", "held", "dead", "quarantined", "in-flight");
    private static final List<String> STATES = List.of("dead", "held", "quarantined");
    private static final List<String> RESULTS =
            Arrays.stream(Result.values()).map(Result::token).toList();
    static final List<String> KINDS =
            Arrays.stream(FailureKind.values()).map(FailureKind::token).toList();

    private final ReadJournal journal;

    JournalRoutes(ReadJournal journal) {
        this.journal = journal;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/v1/events", Right.VIEWER, this::events),
                Endpoint.get("/api/v1/deliveries", Right.VIEWER, this::deliveries),
                Endpoint.get("/api/v1/dead-letters", Right.VIEWER, this::deadLetters),
                Endpoint.get("/api/v1/timeline", Right.VIEWER, this::timeline));
    }

    private Future<Answer> events(Endpoint.Asked asked) {
        Query query = asked.query();
        History.EventQuery wanted = new History.EventQuery(
                connection(query, "connection"),
                query.oneOf("status", STATUSES),
                query.text("topic", unused -> true, "a topic, such as orders/create"),
                query.cursor(),
                query.limit());
        query.checked();
        return paged(wanted.cursor(), () -> journal.events(asked.principal(), wanted), JournalWire::event);
    }

    private Future<Answer> deliveries(Endpoint.Asked asked) {
        Query query = asked.query();
        History.DeliveryQuery wanted = new History.DeliveryQuery(
                connection(query, "target"),
                query.oneOf("result", RESULTS),
                query.text("entity", JournalRoutes::isEntity, "an entity's key, such as shop/order/1001"),
                query.cursor(),
                query.limit());
        query.checked();
        return paged(wanted.cursor(), () -> journal.deliveries(asked.principal(), wanted), JournalWire::delivery);
    }

    private Future<Answer> deadLetters(Endpoint.Asked asked) {
        Query query = asked.query();
        History.DeadLetterQuery wanted = new History.DeadLetterQuery(
                query.oneOf("state", STATES),
                query.oneOf("kind", KINDS),
                query.text("group", FailureGroup::isId, "a group's id: 16 hexadecimal digits"),
                query.cursor(),
                query.limit());
        query.checked();
        return paged(wanted.cursor(), () -> journal.deadLetters(asked.principal(), wanted), JournalWire::deadLetter);
    }

    private Future<Answer> timeline(Endpoint.Asked asked) {
        Query query = asked.query();
        String term =
                query.required("q", "an order number, an id of either system, an e-mail address or a phone number");
        query.checked();
        return journal.timeline(asked.principal(), term).map(story -> Answer.json(200, JournalWire.timeline(story)));
    }

    static <T> Future<Answer> paged(
            Optional<String> cursor, Supplier<Future<History.Page<T>>> ask, Function<T, ObjectNode> row) {
        return Future.succeededFuture()
                .compose(unused -> ask.get())
                .map(page -> Answer.json(200, JournalWire.page(page, row)))
                .recover(failure -> Future.failedFuture(cursor.isPresent() ? ofCursor(failure) : failure));
    }

    /** A journal that is given a cursor which it did not make says so with an IllegalArgumentException. */
    static Throwable ofCursor(Throwable failure) {
        Problem.Fault fault = new Problem.Fault("query", "cursor", "has to be the next of an earlier answer");
        return failure instanceof IllegalArgumentException
                ? new Problem.Refusal(Problem.invalid(List.of(fault)))
                : failure;
    }

    private static Optional<String> connection(Query query, String name) {
        return query.text(name, ConnectionName::isWellFormed, "a connection's name");
    }

    private static boolean isEntity(String text) {
        try {
            return EntityKey.parse(text).text().equals(text);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}

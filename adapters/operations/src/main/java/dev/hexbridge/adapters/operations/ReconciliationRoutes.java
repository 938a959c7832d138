package dev.hexbridge.adapters.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.Reconcile;
import dev.hexbridge.application.port.inbound.Reconcile.Compared;
import dev.hexbridge.application.port.inbound.Reconcile.Found;
import dev.hexbridge.application.port.inbound.Reconcile.Question;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.domain.reconciliation.Listed;
import dev.hexbridge.domain.reconciliation.Standing;
import dev.hexbridge.domain.reconciliation.Window;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Where every order of a time stands, page by page, and having what is missing read anew. */
final class ReconciliationRoutes {

    /** What happened less than this ago may still be on its way: asked without an end, a window ends before it. */
    static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private static final String PATH = "/api/v1/reconciliation";

    private final Reconcile reconcile;
    private final InstantSource clock;

    ReconciliationRoutes(Reconcile reconcile, InstantSource clock) {
        this.reconcile = reconcile;
        this.clock = clock;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH, Right.VIEWER, asked -> answered(asked, reconcile::compare)),
                Endpoint.post(PATH + "/heal", Right.OPERATOR, asked -> {
                    Body.of(asked, Set.of()).checked();
                    return answered(asked, reconcile::heal);
                }));
    }

    private Future<Answer> answered(Endpoint.Asked asked, BiFunction<Principal, Question, Future<Compared>> work) {
        Query query = asked.query();
        Instant from = query.requiredInstant("from");
        Instant to = query.instant("to").orElseGet(() -> clock.instant().minus(ON_ITS_WAY));
        Optional<String> cursor = query.cursor();
        query.ordered("from", from, "to", to);
        query.checked();
        Question question = new Question(new Window(from, to), cursor);
        return Future.succeededFuture()
                .compose(unused -> work.apply(asked.principal(), question))
                .map(compared -> answer(compared, question))
                .recover(
                        failure -> Future.failedFuture(cursor.isPresent() ? JournalRoutes.ofCursor(failure) : failure));
    }

    private static Answer answer(Compared compared, Question question) {
        return switch (compared) {
            case Compared.Orders orders -> Answer.json(200, page(orders, question));
            case Compared.Unanswered unanswered ->
                Answer.problem(Problem.of(
                        ProblemType.NOT_READY,
                        unanswered.source() + " did not answer, ask again with the same cursor: "
                                + unanswered.reason()));
            case Compared.Forbidden forbidden -> ReplayRoute.forbidden(forbidden.needed());
        };
    }

    private static ObjectNode page(Compared.Orders orders, Question question) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("from", question.window().from().toString());
        node.put("to", question.window().to().toString());
        ArrayNode items = node.putArray("items");
        orders.orders().forEach(order -> items.add(wire(order)));
        ArrayNode unasked = node.putArray("unasked");
        orders.unasked().forEach(unasked::add);
        orders.next().ifPresent(next -> node.put("next", next));
        return node;
    }

    private static ObjectNode wire(Found found) {
        Listed listed = found.listed();
        Standing standing = found.standing();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("entity", listed.entity().text())
                .put("number", listed.number())
                .put("madeAt", listed.madeAt().toString())
                .put("changedAt", listed.changedAt().toString())
                .put("state", standing.token());
        if (!standing.reason().isEmpty()) {
            node.put("reason", standing.reason());
        }
        switch (standing) {
            case Standing.Missing missing -> node.put("lack", missing.lack().token());
            case Standing.Posted posted -> {
                ArrayNode documents = node.putArray("documents");
                posted.documents().forEach(ref -> documents.add(ref.id()));
            }
            case Standing.Held held -> {}
            case Standing.Skipped skipped -> {}
            case Standing.InFlight flight -> {}
        }
        found.healing().ifPresent(healing -> node.put("healing", healing.token()));
        return node;
    }
}

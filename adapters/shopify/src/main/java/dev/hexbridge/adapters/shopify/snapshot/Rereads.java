package dev.hexbridge.adapters.shopify.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.adapters.shopify.admin.Call;
import dev.hexbridge.adapters.shopify.admin.Document;
import dev.hexbridge.adapters.shopify.admin.GraphError;
import dev.hexbridge.adapters.shopify.admin.Precedence;
import dev.hexbridge.adapters.shopify.admin.Reply;
import dev.hexbridge.application.port.outbound.SnapshotSource.Reread;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.message.EntityKey;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads orders by their ids, several with one request. */
final class Rereads {

    /** One request may cost 1,000 points, and an order costs some 100 (Shopify docs: API limits). */
    private static final int BATCH = 8;

    private static final int GUESS = 100;

    private final AdminClient client;
    private final Completion completion;
    private final Receipts receipts;
    private final Variables variables;

    Rereads(AdminClient client, Completion completion, Receipts receipts, Variables variables) {
        this.client = client;
        this.completion = completion;
        this.receipts = receipts;
        this.variables = variables;
    }

    Future<List<Reread>> read(List<EntityKey> orders) {
        List<Future<List<Reread>>> batches = new ArrayList<>();
        for (int from = 0; from < orders.size(); from += BATCH) {
            batches.add(batch(orders.subList(from, Math.min(orders.size(), from + BATCH))));
        }
        return joined(batches);
    }

    private Future<List<Reread>> batch(List<EntityKey> orders) {
        ObjectNode with = variables.with();
        orders.forEach(order -> with.withArray("/ids").add("gid://shopify/Order/" + order.id()));
        Call call = new Call(Document.ORDERS_BY_ID, with, Precedence.REREAD, GUESS * orders.size());
        return client.send(call).compose(reply -> switch (reply) {
            case Reply.Told told -> told(orders, told);
            case Reply.Refused refused ->
                refused.tooDear() && orders.size() > 1
                        ? halves(orders)
                        : all(orders, order -> new Reread.Refused(refused.failure()));
            case Reply.NotNow not -> all(orders, order -> new Reread.Later(not.failure(), not.notBefore()));
            case Reply.Lost lost -> all(orders, order -> new Reread.Later(lost.failure(), Optional.empty()));
        });
    }

    private Future<List<Reread>> halves(List<EntityKey> orders) {
        int half = orders.size() / 2;
        return joined(List.of(batch(orders.subList(0, half)), batch(orders.subList(half, orders.size()))));
    }

    private Future<List<Reread>> told(List<EntityKey> orders, Reply.Told told) {
        Optional<GraphError> general = told.errors().stream()
                .filter(error ->
                        error.path().size() < 2 || !error.path().getFirst().equals("nodes"))
                .findFirst();
        if (general.isPresent()) {
            Reread.Later later = later(general.get());
            return all(orders, order -> later);
        }
        List<Future<Reread>> answers = new ArrayList<>();
        for (int index = 0; index < orders.size(); index++) {
            String place = Integer.toString(index);
            JsonNode node = told.data().path("nodes").path(index);
            Optional<GraphError> error = told.errors().stream()
                    .filter(one -> one.isAt("nodes", place))
                    .findFirst();
            answers.add(
                    error.isPresent()
                            ? Future.succeededFuture(later(error.get()))
                            : one(orders.get(index), node, told));
        }
        return Future.all(answers)
                .map(unused -> answers.stream().map(Future::result).toList());
    }

    private Future<Reread> one(EntityKey order, JsonNode node, Reply.Told told) {
        if (node.isNull()) {
            return Future.succeededFuture(new Reread.Gone(order));
        }
        if (!node.path("id").asText("").endsWith("/" + order.id())) {
            Failure failure = Failure.of(FailureKind.PROTOCOL, "The answer does not hold the order asked for.");
            return Future.succeededFuture(new Reread.Later(failure, Optional.empty()));
        }
        return completion.complete(node, Precedence.REREAD).map(whole -> switch (whole) {
            case Whole.Complete complete ->
                new Reread.Taken(receipts.of(complete.order(), told.data().path("shop"), told));
            case Whole.Gone gone -> new Reread.Gone(order);
            case Whole.Broken broken ->
                broken.forGood()
                        ? new Reread.Refused(broken.failure())
                        : new Reread.Later(broken.failure(), broken.notBefore());
        });
    }

    private static Reread.Later later(GraphError error) {
        return new Reread.Later(error.failure(), Optional.<Instant>empty());
    }

    private static Future<List<Reread>> all(List<EntityKey> orders, Function<EntityKey, Reread> answer) {
        return Future.succeededFuture(orders.stream().map(answer).toList());
    }

    private static Future<List<Reread>> joined(List<Future<List<Reread>>> batches) {
        return Future.all(batches)
                .map(unused -> batches.stream()
                        .map(Future::result)
                        .flatMap(List::stream)
                        .toList());
    }
}

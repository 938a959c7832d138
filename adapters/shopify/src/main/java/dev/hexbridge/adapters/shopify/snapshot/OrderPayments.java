package dev.hexbridge.adapters.shopify.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.adapters.shopify.admin.Call;
import dev.hexbridge.adapters.shopify.admin.Document;
import dev.hexbridge.adapters.shopify.admin.Precedence;
import dev.hexbridge.adapters.shopify.admin.Reply;
import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import dev.hexbridge.adapters.shopify.translation.TransactionsReader;
import dev.hexbridge.adapters.shopify.translation.TransactionsReader.Transactions;
import dev.hexbridge.application.port.outbound.PaymentSource;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The transactions of orders, several orders with one request. */
public final class OrderPayments implements PaymentSource {

    private static final int BATCH = 10;

    /** What an order with its transactions is expected to cost, in points. */
    private static final int GUESS = 20;

    /** An order with more is left to a person: nobody pays in so many parts. */
    private static final int MOST = 100;

    private final AdminClient client;

    public OrderPayments(AdminClient client) {
        this.client = client;
    }

    @Override
    public Future<List<Told>> transactions(List<EntityKey> orders) {
        List<Future<List<Told>>> batches = new ArrayList<>();
        for (int from = 0; from < orders.size(); from += BATCH) {
            batches.add(batch(orders.subList(from, Math.min(orders.size(), from + BATCH))));
        }
        return Future.all(batches)
                .map(unused -> batches.stream()
                        .flatMap(batch -> batch.result().stream())
                        .toList());
    }

    private Future<List<Told>> batch(List<EntityKey> orders) {
        ObjectNode variables = AnswerJson.object();
        variables.put("most", MOST);
        orders.forEach(order -> variables.withArray("/ids").add("gid://shopify/Order/" + order.id()));
        Call call = new Call(Document.ORDER_PAYMENTS, variables, Precedence.REREAD, GUESS * orders.size());
        return client.send(call).map(reply -> switch (reply) {
            case Reply.Told told -> told(orders, told);
            case Reply.Refused refused -> all(orders, new Told.Refused(refused.failure()));
            case Reply.NotNow not -> all(orders, new Told.Later(not.failure(), not.notBefore()));
            case Reply.Lost lost -> all(orders, new Told.Later(lost.failure(), Optional.empty()));
        });
    }

    /** A part of an answer beside which errors stand may be short of transactions: none of it is believed. */
    private static List<Told> told(List<EntityKey> orders, Reply.Told told) {
        if (!told.errors().isEmpty()) {
            return all(orders, new Told.Later(told.errors().getFirst().failure(), Optional.empty()));
        }
        List<Told> answers = new ArrayList<>();
        for (int index = 0; index < orders.size(); index++) {
            JsonNode node = told.data().path("nodes").path(index);
            answers.add(one(orders.get(index), node, told.data().path("shop")));
        }
        return answers;
    }

    private static Told one(EntityKey order, JsonNode node, JsonNode shop) {
        if (node.isNull() || order.kind() != EntityKind.ORDER) {
            return new Told.Gone();
        }
        if (!node.path("id").asText("").endsWith("/" + order.id())) {
            return new Told.Later(
                    Failure.of(FailureKind.PROTOCOL, "The answer does not hold the order asked for."),
                    Optional.empty());
        }
        if (node.path("transactions").size() >= MOST) {
            return new Told.Refused(Failure.of(
                    FailureKind.PAYMENT_HELD, "The order has " + MOST + " transactions or more: book them by hand."));
        }
        ObjectNode whole = AnswerJson.object();
        whole.set("order", node);
        whole.set("shop", shop);
        return switch (TransactionsReader.read(AnswerJson.bytes(whole))) {
            case Transactions.Read read -> new Told.Shown(read.list());
            case Transactions.Faulty faulty ->
                new Told.Refused(Failure.of(
                        FailureKind.UNREADABLE,
                        faulty.fault().pointer() + " " + faulty.fault().reason()));
        };
    }

    private static List<Told> all(List<EntityKey> orders, Told answer) {
        return Collections.nCopies(orders.size(), answer);
    }
}

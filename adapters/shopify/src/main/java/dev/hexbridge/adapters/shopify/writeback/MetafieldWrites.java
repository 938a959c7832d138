package dev.hexbridge.adapters.shopify.writeback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.adapters.shopify.admin.Call;
import dev.hexbridge.adapters.shopify.admin.Document;
import dev.hexbridge.adapters.shopify.admin.Precedence;
import dev.hexbridge.adapters.shopify.admin.Reply;
import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import dev.hexbridge.adapters.shopify.refusal.ShopRefusals;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets metafields, 25 with one request. A request is carried out wholly or not at all, so one refused value keeps its
 * neighbours from being set: the refused writes are taken out, and the others sent again at once, which surely had no
 * effect before.
 */
final class MetafieldWrites {

    private static final int GUESS = 11;

    private final AdminClient client;
    private final ShopRefusals refusals;
    private final List<MetafieldName> defined;

    MetafieldWrites(AdminClient client, ShopRefusals refusals, List<MetafieldName> defined) {
        this.client = client;
        this.refusals = refusals;
        this.defined = defined;
    }

    /** Sets all metafields of these writes, at most 25 together. */
    Future<Map<Write.Ready, DeliveryOutcome>> set(List<Write.Ready> writes) {
        List<Write.Ready> owners = new ArrayList<>();
        ObjectNode variables = AnswerJson.object();
        variables.putArray("metafields");
        for (Write.Ready write : writes) {
            write.metafields().forEach((name, value) -> {
                owners.add(write);
                variables.withArray("/metafields").add(input(write, name, value));
            });
        }
        if (owners.isEmpty()) {
            return Future.succeededFuture(delivered(writes));
        }
        return client.send(new Call(Document.METAFIELDS_SET, variables, Precedence.WRITE_BACK, GUESS))
                .compose(reply -> switch (reply) {
                    case Reply.Told told -> told(writes, owners, told);
                    case Reply.Refused refused -> done(writes, new DeliveryOutcome.Rejected(refused.failure()));
                    case Reply.NotNow not ->
                        done(writes, new DeliveryOutcome.RetryLater(not.failure(), not.notBefore()));
                    case Reply.Lost lost -> done(writes, new DeliveryOutcome.Unknown(lost.failure()));
                });
    }

    private Future<Map<Write.Ready, DeliveryOutcome>> told(
            List<Write.Ready> writes, List<Write.Ready> owners, Reply.Told told) {
        if (!told.errors().isEmpty()) {
            return done(writes, Outcomes.of(told.errors()));
        }
        List<UserError> errors = UserError.of(told.data().path("metafieldsSet"));
        if (errors.isEmpty()) {
            return Future.succeededFuture(delivered(writes));
        }
        Map<Write.Ready, DeliveryOutcome> refused = new LinkedHashMap<>();
        for (UserError refusal : errors) {
            if (refusal.element() >= 0 && refusal.element() < owners.size()) {
                refused.putIfAbsent(owners.get(refusal.element()), refusal.outcome(refusals));
            }
        }
        return refused.isEmpty() ? onesByOne(writes, errors.getFirst()) : others(writes, refused);
    }

    private Future<Map<Write.Ready, DeliveryOutcome>> others(
            List<Write.Ready> writes, Map<Write.Ready, DeliveryOutcome> refused) {
        List<Write.Ready> rest =
                writes.stream().filter(write -> !refused.containsKey(write)).toList();
        return rest.isEmpty() ? Future.succeededFuture(refused) : set(rest).map(others -> with(refused, others));
    }

    /** Nobody is named: whom it concerns comes out when they are sent one by one. */
    private Future<Map<Write.Ready, DeliveryOutcome>> onesByOne(List<Write.Ready> writes, UserError refusal) {
        if (writes.size() == 1) {
            return done(writes, refusal.outcome(refusals));
        }
        Future<Map<Write.Ready, DeliveryOutcome>> sent = Future.succeededFuture(Map.of());
        for (Write.Ready write : writes) {
            sent = sent.compose(before -> set(List.of(write)).map(more -> with(before, more)));
        }
        return sent;
    }

    private ObjectNode input(Write.Ready write, MetafieldName name, FieldValue value) {
        ObjectNode input = AnswerJson.object();
        input.put("ownerId", write.gid())
                .put("namespace", name.namespace())
                .put("key", name.key())
                .put("value", value.display());
        return defined.contains(name) ? input : input.put("type", Values.type(value));
    }

    private static Map<Write.Ready, DeliveryOutcome> delivered(List<Write.Ready> writes) {
        Map<Write.Ready, DeliveryOutcome> outcomes = new LinkedHashMap<>();
        writes.forEach(write -> outcomes.put(write, new DeliveryOutcome.Delivered(write.ref(), Optional.empty())));
        return outcomes;
    }

    private static Map<Write.Ready, DeliveryOutcome> with(
            Map<Write.Ready, DeliveryOutcome> some, Map<Write.Ready, DeliveryOutcome> others) {
        Map<Write.Ready, DeliveryOutcome> both = new LinkedHashMap<>(some);
        both.putAll(others);
        return both;
    }

    private static Future<Map<Write.Ready, DeliveryOutcome>> done(List<Write.Ready> writes, DeliveryOutcome outcome) {
        Map<Write.Ready, DeliveryOutcome> outcomes = new LinkedHashMap<>();
        writes.forEach(write -> outcomes.put(write, outcome));
        return Future.succeededFuture(outcomes);
    }
}

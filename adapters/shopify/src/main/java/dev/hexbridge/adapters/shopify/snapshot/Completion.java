package dev.hexbridge.adapters.shopify.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.adapters.shopify.admin.Call;
import dev.hexbridge.adapters.shopify.admin.Precedence;
import dev.hexbridge.adapters.shopify.admin.Reply;
import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.util.Optional;

/**
 * Completes an order whose lines did not fit into one page. All pages must be of one state: an order that changes while
 * it is paged is read again later.
 */
final class Completion {

    private static final int PAGE = 100;
    private static final int GUESS = 60;

    private final AdminClient client;

    Completion(AdminClient client) {
        this.client = client;
    }

    Future<Whole> complete(JsonNode order, Precedence precedence) {
        return fill(order, Part.LINES, precedence).compose(lines -> switch (lines) {
            case Whole.Complete complete -> fill(order, Part.SHIPPING_LINES, precedence);
            case Whole.Gone gone -> Future.succeededFuture(gone);
            case Whole.Broken broken -> Future.succeededFuture(broken);
        });
    }

    private Future<Whole> fill(JsonNode order, Part part, Precedence precedence) {
        Optional<String> cursor = part.next(order);
        if (cursor.isEmpty()) {
            part.close(order);
            return Future.succeededFuture(new Whole.Complete(order));
        }
        ObjectNode variables = AnswerJson.object();
        variables.put("id", order.path("id").asText(""));
        variables.put("first", PAGE);
        variables.put("after", cursor.get());
        return client.send(new Call(part.document(), variables, precedence, GUESS))
                .compose(reply -> switch (reply) {
                    case Reply.Told told -> extend(order, part, precedence, told);
                    case Reply.Refused refused -> broken(new Whole.Broken(refused.failure(), Optional.empty(), true));
                    case Reply.NotNow not -> broken(new Whole.Broken(not.failure(), not.notBefore(), false));
                    case Reply.Lost lost -> broken(new Whole.Broken(lost.failure(), Optional.empty(), false));
                });
    }

    private Future<Whole> extend(JsonNode order, Part part, Precedence precedence, Reply.Told told) {
        if (!told.errors().isEmpty()) {
            return broken(new Whole.Broken(told.errors().getFirst().failure(), Optional.empty(), false));
        }
        JsonNode more = told.data().path("order");
        if (!more.isObject()) {
            return Future.succeededFuture(new Whole.Gone());
        }
        Optional<String> before = part.next(order);
        if (!more.path("updatedAt").equals(order.path("updatedAt"))) {
            return broken(later(FailureKind.CHANGED_MEANWHILE, "The order was changed while its lines were read."));
        }
        part.extend(order, more);
        return part.next(order).isPresent() && part.next(order).equals(before)
                ? broken(later(FailureKind.PROTOCOL, "The lines of the order are paged without an end."))
                : fill(order, part, precedence);
    }

    private static Whole.Broken later(FailureKind kind, String text) {
        return new Whole.Broken(Failure.of(kind, text), Optional.empty(), false);
    }

    private static Future<Whole> broken(Whole.Broken broken) {
        return Future.succeededFuture(broken);
    }
}

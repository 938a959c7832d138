package dev.hexbridge.adapters.shopify.writeback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.adapters.shopify.admin.Call;
import dev.hexbridge.adapters.shopify.admin.Document;
import dev.hexbridge.adapters.shopify.admin.Precedence;
import dev.hexbridge.adapters.shopify.admin.Reply;
import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import dev.hexbridge.adapters.shopify.refusal.ShopRefusals;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Adds a tag to an order. Tags of others stay: the list as a whole is never written. */
final class TagWrites {

    private static final int GUESS = 11;

    private final AdminClient client;
    private final ShopRefusals refusals;

    TagWrites(AdminClient client, ShopRefusals refusals) {
        this.client = client;
        this.refusals = refusals;
    }

    Future<DeliveryOutcome> add(Write.Ready write, String tag) {
        ObjectNode variables = AnswerJson.object();
        variables.put("id", write.gid());
        variables.putArray("tags").add(tag);
        return client.send(new Call(Document.TAGS_ADD, variables, Precedence.WRITE_BACK, GUESS))
                .map(reply -> switch (reply) {
                    case Reply.Told told -> told(write, told);
                    case Reply.Refused refused -> new DeliveryOutcome.Rejected(refused.failure());
                    case Reply.NotNow not -> new DeliveryOutcome.RetryLater(not.failure(), not.notBefore());
                    case Reply.Lost lost -> new DeliveryOutcome.Unknown(lost.failure());
                });
    }

    private DeliveryOutcome told(Write.Ready write, Reply.Told told) {
        if (!told.errors().isEmpty()) {
            return Outcomes.of(told.errors());
        }
        List<UserError> errors = UserError.of(told.data().path("tagsAdd"));
        return errors.isEmpty()
                ? new DeliveryOutcome.Delivered(write.ref(), Optional.empty())
                : errors.getFirst().outcome(refusals);
    }
}

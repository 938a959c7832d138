package dev.hexbridge.adapters.shopify.care;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.adapters.shopify.admin.Call;
import dev.hexbridge.adapters.shopify.admin.Document;
import dev.hexbridge.adapters.shopify.admin.Precedence;
import dev.hexbridge.adapters.shopify.admin.Reply;
import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import dev.hexbridge.application.port.outbound.Subscriptions.Listing;
import dev.hexbridge.application.port.outbound.Subscriptions.Subscription;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads all webhook subscriptions of the app, page by page. */
final class Listings {

    private static final int PAGE = 100;
    private static final int GUESS = 12;

    private final AdminClient client;

    Listings(AdminClient client) {
        this.client = client;
    }

    Future<Listing> all() {
        return from(List.of(), Optional.empty());
    }

    private Future<Listing> from(List<Subscription> before, Optional<String> cursor) {
        ObjectNode variables = AnswerJson.object();
        variables.put("first", PAGE);
        cursor.ifPresent(after -> variables.put("after", after));
        return client.send(new Call(Document.WEBHOOK_SUBSCRIPTIONS, variables, Precedence.REREAD, GUESS))
                .compose(reply -> switch (reply) {
                    case Reply.Told told -> told(before, cursor, told);
                    case Reply.Refused refused -> listing(new Listing.Refused(refused.failure()));
                    case Reply.NotNow not -> listing(new Listing.Later(not.failure(), not.notBefore()));
                    case Reply.Lost lost -> listing(new Listing.Later(lost.failure(), Optional.empty()));
                });
    }

    private Future<Listing> told(List<Subscription> before, Optional<String> cursor, Reply.Told told) {
        if (!told.errors().isEmpty()) {
            return listing(new Listing.Later(told.errors().getFirst().failure(), Optional.empty()));
        }
        JsonNode page = told.data().path("webhookSubscriptions");
        List<Subscription> all = new ArrayList<>(before);
        page.path("nodes")
                .forEach(node -> all.add(new Subscription(
                        node.path("id").asText(""),
                        TopicNames.topic(node.path("topic").asText("")),
                        node.path("uri").asText(""))));
        Optional<String> next = Optional.of(
                        page.path("pageInfo").path("endCursor").asText(""))
                .filter(end -> page.path("pageInfo").path("hasNextPage").booleanValue());
        return next.isEmpty() || next.equals(cursor) ? listing(new Listing.Complete(all)) : from(all, next);
    }

    private static Future<Listing> listing(Listing listing) {
        return Future.succeededFuture(listing);
    }
}

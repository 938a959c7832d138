package dev.hexbridge.adapters.shopify.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.adapters.shopify.admin.Call;
import dev.hexbridge.adapters.shopify.admin.Document;
import dev.hexbridge.adapters.shopify.admin.Precedence;
import dev.hexbridge.adapters.shopify.admin.Reply;
import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import dev.hexbridge.adapters.shopify.json.Ids;
import dev.hexbridge.application.port.outbound.SnapshotSource.Listing;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.reconciliation.Listed;
import io.vertx.core.Future;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the orders that changed since a time, page by page: ids and stamps, as many as a page may hold. */
final class Listings {

    /** The most that a page may hold (Shopify docs: pagination). */
    private static final int PAGE = 250;

    /** What a page of orders without connections of their own costs: two, and one for each doubling. */
    private static final int GUESS = 14;

    private final AdminClient client;
    private final ConnectionName connection;

    Listings(AdminClient client, ConnectionName connection) {
        this.client = client;
        this.connection = connection;
    }

    Future<Listing> since(Instant since, Optional<String> cursor) {
        ObjectNode with = AnswerJson.object();
        with.put("query", "updated_at:>='" + since.truncatedTo(ChronoUnit.SECONDS) + "'");
        with.put("first", PAGE);
        cursor.ifPresent(after -> with.put("after", after));
        return client.send(new Call(Document.ORDERS_LISTED, with, Precedence.SWEEP, GUESS))
                .map(reply -> switch (reply) {
                    case Reply.Told told -> told(told);
                    case Reply.Refused refused -> new Listing.Refused(refused.failure());
                    case Reply.NotNow not -> new Listing.Later(not.failure(), not.notBefore());
                    case Reply.Lost lost -> new Listing.Later(lost.failure(), Optional.empty());
                });
    }

    private Listing told(Reply.Told told) {
        if (!told.errors().isEmpty()) {
            return new Listing.Later(told.errors().getFirst().failure(), Optional.empty());
        }
        JsonNode orders = told.data().path("orders");
        List<Listed> listed = new ArrayList<>();
        for (JsonNode order : orders.path("nodes")) {
            Optional<Listed> readable = listed(order);
            if (readable.isEmpty()) {
                String id = order.path("id").asText("?");
                return new Listing.Refused(
                        Failure.of(FailureKind.PROTOCOL, "The order " + id + " is listed without an id or a stamp."));
            }
            listed.add(readable.get());
        }
        JsonNode info = orders.path("pageInfo");
        Optional<String> next = info.path("hasNextPage").booleanValue()
                ? Optional.of(info.path("endCursor").asText(""))
                : Optional.empty();
        return new Listing.Orders(listed, next);
    }

    private Optional<Listed> listed(JsonNode order) {
        try {
            Instant made = Instant.parse(order.path("createdAt").asText(""));
            Instant changed = Instant.parse(order.path("updatedAt").asText(""));
            return Ids.digits(order.path("id").asText(""))
                    .map(id -> new EntityKey(connection, EntityKind.ORDER, id))
                    .map(entity -> new Listed(entity, order.path("name").asText(""), made, changed));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}

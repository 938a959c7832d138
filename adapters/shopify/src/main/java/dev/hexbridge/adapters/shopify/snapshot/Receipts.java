package dev.hexbridge.adapters.shopify.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.admin.Reply;
import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import dev.hexbridge.adapters.shopify.json.Ids;
import dev.hexbridge.adapters.shopify.translation.Topics;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.Origin;
import dev.hexbridge.domain.message.Payload;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.TenantId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Makes receipts of whole orders. The body is {@code {"shop": ..., "order": ...}}, as the answer to a query for this one
 * order would be. The delivery id is made of order, change and body: reading the same state twice is one delivery.
 *
 * <p>A snapshot counts as received when it was asked for, not when it came: a change that the shop announces meanwhile
 * is then never taken for older.
 */
public record Receipts(TenantId tenant, ConnectionName connection) {

    private static final int HASH_BYTES = 12;

    Receipt of(JsonNode order, JsonNode shop, Reply.Told told) {
        ObjectNode body = AnswerJson.object();
        body.set("shop", shop);
        body.set("order", order);
        byte[] bytes = AnswerJson.bytes(body);
        String id = Ids.digits(order.path("id").asText("")).orElse("");
        String changed = order.path("updatedAt").asText("");
        Origin origin = new Origin(
                Topics.ORDER_NODE,
                Topics.ORDER_NODE + "/" + id + "/" + changed + "/" + hash(bytes),
                Optional.empty(),
                changedAt(order),
                Optional.of(told.version()));
        EntityKey root = new EntityKey(connection, EntityKind.ORDER, id);
        return new Receipt(tenant, origin, root, told.askedAt(), Payload.owning(bytes));
    }

    /** When the order was last changed, by the shop's own stamp. */
    static Optional<Instant> changedAt(JsonNode order) {
        try {
            return Optional.of(Instant.parse(order.path("updatedAt").asText("")));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this JDK has no SHA-256", missing);
        }
    }
}

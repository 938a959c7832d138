package dev.hexbridge.adapters.proving.drive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/**
 * One webhook on its way: bytes and headers as the shop signed them.
 *
 * @param path the engine's path for the shop
 * @param headers Shopify's headers
 * @param body the body
 */
record Parcel(String path, MultiMap headers, Buffer body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ID = "X-Shopify-Webhook-Id";

    String id() {
        return String.valueOf(headers.get(ID));
    }

    String topic() {
        return String.valueOf(headers.get("X-Shopify-Topic"));
    }

    /** What the driver's ledger says of it: its topic, and of an order its stamp and the quantities of its lines. */
    String about() {
        try {
            JsonNode order = JSON.readTree(body.getBytes());
            StringBuilder about = new StringBuilder(topic())
                    .append(' ')
                    .append(order.path("updated_at").asText("-"));
            order.path("line_items")
                    .forEach(line -> about.append(' ')
                            .append(line.path("id").asText())
                            .append('=')
                            .append(line.path("current_quantity").asText()));
            return about.toString();
        } catch (IOException unreadable) {
            return topic();
        }
    }

    /** The same body under another delivery id: the signature does not cover headers. */
    Parcel renamed(String id) {
        MultiMap others = MultiMap.caseInsensitiveMultiMap().addAll(headers).set(ID, id);
        return new Parcel(path, others, body);
    }
}

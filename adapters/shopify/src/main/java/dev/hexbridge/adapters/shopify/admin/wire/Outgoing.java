package dev.hexbridge.adapters.shopify.admin.wire;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/**
 * A POST to be sent.
 *
 * @param url the absolute URL
 * @param headers its headers
 * @param body its content
 */
record Outgoing(String url, Map<String, String> headers, Buffer body) {

    Outgoing {
        headers = Map.copyOf(headers);
    }

    /** Neither headers, which hold a token, nor the body, which holds people's data. */
    @Override
    public String toString() {
        return "POST " + url;
    }
}

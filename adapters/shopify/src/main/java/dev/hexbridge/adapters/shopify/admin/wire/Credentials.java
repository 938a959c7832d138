package dev.hexbridge.adapters.shopify.admin.wire;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the engine shows to the shop (Shopify docs: authentication and authorization). */
public sealed interface Credentials {

    /** A token that lasts: of an app made in the shop's admin before 2026. */
    record Lasting(Secret token) implements Credentials {}

    /**
     * The client credentials grant, for an app and a shop of one organisation (Shopify docs: client credentials
     * grant).
     *
     * @param tokenUrl where to ask
     * @param clientId the app
     * @param secret its secret
     */
    record Client(String tokenUrl, String clientId, Secret secret) implements Credentials {

        Buffer form() {
            return Buffer.buffer("grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret="
                    + encoded(secret.reveal()));
        }

        /** A peer that repeats what it was sent must not make the secret readable. */
        String without(String text) {
            return secret.reveal().isEmpty() ? text : text.replace(secret.reveal(), "...");
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }
}

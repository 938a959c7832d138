package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.scene.Emulators;
import dev.hexbridge.adapters.proving.scene.Shopfront;
import io.vertx.core.MultiMap;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Webhooks of the driver's own making, signed as the shop signs (Shopify docs: webhooks, verify deliveries). */
final class Letters {

    private Letters() {}

    static MultiMap headers(Shopfront shop, String id, byte[] body) {
        return MultiMap.caseInsensitiveMultiMap()
                .add("X-Shopify-Topic", "orders/updated")
                .add("X-Shopify-Hmac-Sha256", signature(body))
                .add("X-Shopify-Shop-Domain", shop.domain())
                .add("X-Shopify-API-Version", "2026-10")
                .add("X-Shopify-Webhook-Id", id);
    }

    private static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    Emulators.SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HMAC-SHA256", missing);
        }
    }
}

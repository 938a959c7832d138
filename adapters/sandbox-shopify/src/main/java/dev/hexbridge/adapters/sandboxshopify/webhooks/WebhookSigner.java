package dev.hexbridge.adapters.sandboxshopify.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs bodies as Shopify does: base64 of HMAC-SHA256 over the raw bytes, keyed with the app's client secret (Shopify
 * docs: webhooks, verify deliveries). Not thread-safe: one for each event loop.
 */
public final class WebhookSigner {

    private final Mac mac;

    public WebhookSigner(String secret) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK has no HmacSHA256", missing);
        }
    }

    /** The value of {@code X-Shopify-Hmac-Sha256}. */
    public String sign(byte[] body) {
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }
}

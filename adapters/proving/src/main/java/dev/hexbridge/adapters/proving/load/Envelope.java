package dev.hexbridge.adapters.proving.load;

import dev.hexbridge.adapters.proving.orders.Message;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes a whole signed HTTP request of a message (Shopify docs: webhooks, delivery structure and verification). The
 * host it names is nobody's: the same bytes go to whoever is measured.
 */
public final class Envelope {

    private static final HexFormat HEX = HexFormat.of();
    private static final String ALGORITHM = "HmacSHA256";

    private final String fixed;
    private final int stream;
    private final Mac mac;

    /**
     * Envelopes for one shop.
     *
     * @param shop the connection's name, and the first part of the shop's domain
     * @param secret signs the bodies
     * @param at when the shop sends them
     * @param stream goes into the ids of deliveries: no two streams share one
     */
    public Envelope(String shop, String secret, Instant at, int stream) {
        this.fixed = "POST /webhooks/shopify/" + shop
                + " HTTP/1.1\r\nHost: bench.test\r\nUser-Agent: Shopify-Captain-Hook\r\n"
                + "Content-Type: application/json\r\nX-Shopify-Shop-Domain: " + shop + ".myshopify.com\r\n"
                + "X-Shopify-API-Version: 2026-10\r\nX-Shopify-Triggered-At: " + at + "\r\n";
        this.stream = stream;
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** The request that brings a message. */
    public ByteBuffer seal(Message message) {
        String id = HEX.toHexDigits(stream) + "-bec4-4000-8000-" + HEX.toHexDigits(message.number(), 12);
        String head = fixed + "X-Shopify-Topic: " + message.topic() + "\r\nX-Shopify-Webhook-Id: " + id
                + "\r\nX-Shopify-Event-Id: " + id.replace("-bec4-", "-e4e1-") + "\r\nX-Shopify-Hmac-Sha256: "
                + Base64.getEncoder().encodeToString(mac.doFinal(message.body())) + "\r\nContent-Length: "
                + message.body().length + "\r\n\r\n";
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(first.length + message.body().length)
                .put(first)
                .put(message.body())
                .flip();
    }
}

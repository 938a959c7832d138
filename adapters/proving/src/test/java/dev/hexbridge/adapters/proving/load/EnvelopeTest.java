package dev.hexbridge.adapters.proving.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.adapters.proving.orders.Message;
import dev.hexbridge.adapters.proving.orders.Stream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Stream stream = new Stream(1, 0, NOW);
    private final Envelope envelope = new Envelope("load", "hush", NOW, 3);

    @Test
    void theSignatureIsThatOfTheBodyUnderTheSecret() throws GeneralSecurityException {
        Message message = stream.message(5);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("hush".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertEquals(
                Base64.getEncoder().encodeToString(mac.doFinal(message.body())),
                header(envelope.seal(message).array(), "X-Shopify-Hmac-Sha256"));
    }

    @Test
    void theBodyFollowsTheHeadAndIsAsLongAsAnnounced() {
        Message message = stream.message(6);
        byte[] request = envelope.seal(message).array();
        int length = Integer.parseInt(header(request, "Content-Length"));
        assertEquals(message.body().length, length);
        assertArrayEquals(message.body(), Arrays.copyOfRange(request, request.length - length, request.length));
        assertEquals("\r\n\r\n", new String(request, request.length - length - 4, 4, StandardCharsets.US_ASCII));
    }

    @Test
    void everyDeliveryHasAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        for (Envelope one : List.of(envelope, new Envelope("load", "hush", NOW, 4))) {
            for (int i = 0; i < 200; i++) {
                assertTrue(ids.add(header(one.seal(stream.message(i)).array(), "X-Shopify-Webhook-Id")));
            }
        }
    }

    private static String header(byte[] request, String name) {
        String text = new String(request, StandardCharsets.UTF_8);
        int at = text.indexOf(name + ": ") + name.length() + 2;
        return text.substring(at, text.indexOf("\r\n", at));
    }
}

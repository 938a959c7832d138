package dev.hexbridge.adapters.shopify.door;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a body was signed with one of a shop's secrets: base64 of HMAC-SHA256 over the raw bytes (Shopify docs:
 * webhooks, verify deliveries).
 */
final class Signatures {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;
    private static final byte[] NO_SIGNATURE = new byte[0];

    /** A keyed Mac per secret and event loop: making one costs more than signing a small body. */
    private final ThreadLocal<List<Mac>> macs;

    Signatures(List<Secret> secrets) {
        var keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
        this.macs =
                ThreadLocal.withInitial(() -> keys.stream().map(Signatures::mac).toList());
    }

    /** Whether the header signs the body. Costs the same for right, wrong and missing signatures. */
    boolean prove(byte[] body, @Nullable String header) {
        byte[] claimed = decoded(header);
        boolean signed = false;
        for (Mac mac : macs.get()) {
            signed |= MessageDigest.isEqual(mac.doFinal(body), claimed);
        }
        return signed;
    }

    private static byte[] decoded(@Nullable String header) {
        if (header == null) {
            return NO_SIGNATURE;
        }
        try {
            byte[] claimed = Base64.getDecoder().decode(header);
            return claimed.length == LENGTH ? claimed : NO_SIGNATURE;
        } catch (IllegalArgumentException noBase64) {
            return NO_SIGNATURE;
        }
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}

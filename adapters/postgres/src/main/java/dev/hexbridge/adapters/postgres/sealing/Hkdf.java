package dev.hexbridge.adapters.postgres.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives keys of 32 bytes from the master key (RFC 5869 with HMAC-SHA256, one block). */
final class Hkdf {

    private static final String HMAC = "HmacSHA256";
    private static final byte[] SALT = "hexbridge journal".getBytes(StandardCharsets.US_ASCII);

    private Hkdf() {}

    /** The key for a purpose; other purposes tell nothing about it. */
    static byte[] derive(byte[] master, String purpose) {
        byte[] info = (purpose + "\u0001").getBytes(StandardCharsets.UTF_8);
        return mac(mac(SALT, master), info);
    }

    /** HMAC-SHA256. */
    static byte[] mac(byte[] key, byte[] message) {
        return keyed(key).doFinal(message);
    }

    /** HMAC-SHA256 under a key, for one thread: to find it costs more than to use it. */
    static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}

package dev.hexbridge.adapters.postgres.inbox;

import dev.hexbridge.adapters.postgres.sql.Texts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** What names a delivery among all: 16 bytes of SHA-256 over tenant, connection and delivery id. */
final class DeliveryKey {

    private DeliveryKey() {}

    static UUID of(String tenant, String connection, String deliveryId) {
        String text = tenant + "\u0000" + connection + "\u0000" + Texts.clean(deliveryId);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer buffer = ByteBuffer.wrap(digest);
            return new UUID(buffer.getLong(), buffer.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The key as the context that a body is sealed for. */
    static byte[] context(UUID key) {
        return ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }
}

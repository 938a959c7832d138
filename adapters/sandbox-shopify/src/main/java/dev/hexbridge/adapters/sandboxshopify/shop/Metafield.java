package dev.hexbridge.adapters.sandboxshopify.shop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** A metafield of an order or another owner. */
public record Metafield(long id, Key key, Content content, Instant createdAt, Instant updatedAt) {

    /** What makes a metafield unique. */
    public record Key(String owner, String namespace, String name) {

        /** {@code ORDER} for {@code gid://shopify/Order/1}. */
        public String ownerType() {
            String[] parts = owner.split("/", -1);
            return parts.length > 3 ? parts[3].toUpperCase(Locale.ROOT) : "";
        }

        /** Whether this is what {@code namespace.key} means. */
        public boolean isWritten(String path) {
            int dot = path.lastIndexOf('.');
            return dot > 0
                    && Metafields.namespace(Optional.of(path.substring(0, dot))).equals(namespace)
                    && path.substring(dot + 1).equals(name);
        }
    }

    /** A value with its type. */
    public record Content(String type, String value) {}

    public String type() {
        return content.type();
    }

    public String value() {
        return content.value();
    }

    public String gid() {
        return "gid://shopify/Metafield/" + id;
    }

    /** Changes with the value: what a compare-and-set compares. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest((type() + "\n" + value()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this JDK has no SHA-256", missing);
        }
    }
}

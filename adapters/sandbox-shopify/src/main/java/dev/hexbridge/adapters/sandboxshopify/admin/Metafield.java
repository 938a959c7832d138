package dev.hexbridge.adapters.sandboxshopify.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A metafield of an order or another owner. */
record Metafield(long id, Key key, String type, String value, Instant updatedAt) {

    /** What makes a metafield unique. */
    record Key(String owner, String namespace, String name) {}

    String gid() {
        return "gid://shopify/Metafield/" + id;
    }

    /** Changes with the value: what a compare-and-set compares. */
    String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest((type + "\n" + value).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this JDK has no SHA-256", missing);
        }
    }
}

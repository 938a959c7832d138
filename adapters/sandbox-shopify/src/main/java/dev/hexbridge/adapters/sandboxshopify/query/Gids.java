package dev.hexbridge.adapters.sandboxshopify.query;

import java.util.Optional;

/** Global ids: {@code gid://shopify/Order/123}. */
public final class Gids {

    private Gids() {}

    /** The number, if the text is an id of that type. */
    public static Optional<Long> id(String type, String gid) {
        String prefix = "gid://shopify/" + type + "/";
        if (!gid.startsWith(prefix)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(gid.substring(prefix.length())));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}

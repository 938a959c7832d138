package dev.hexbridge.adapters.shopify.json;

import java.util.Optional;

/**
 * Ids of Shopify's entities: 64-bit numbers, the same as text, or global ids such as {@code gid://shopify/Order/123}.
 * They are kept as digits and never pass through floating point.
 */
public final class Ids {

    private static final String GLOBAL = "gid://shopify/";
    private static final int MOST_DIGITS = 40;

    /** So many digits survive a sender that keeps its numbers as floating point. */
    private static final int EXACT_DIGITS = 15;

    private Ids() {}

    /** An id; empty where missing, null or blank; a fault where it is something else. */
    public static Optional<String> read(Json place) {
        if (place.exists() && !place.value().isIntegralNumber() && !place.isTextual()) {
            place.fault(place.quoted() + " is not an id");
            return Optional.empty();
        }
        return place.text().flatMap(text -> {
            Optional<String> digits = digits(text);
            if (digits.isEmpty()) {
                place.fault(place.quoted() + " is not an id");
            }
            return digits;
        });
    }

    /**
     * The id of an entity by its fields {@code id} and {@code admin_graphql_api_id}: the second is exact where a
     * sender let the first pass through floating point, as the samples in Shopify's docs do.
     */
    public static Optional<String> own(Json entity) {
        Optional<String> global = entity.at("admin_graphql_api_id").text().flatMap(Ids::digits);
        return read(entity.at("id"))
                .map(id -> global.map(exact -> exact(id, exact)).orElse(id));
    }

    /** The digits of an id, where the text is one. */
    public static Optional<String> digits(String text) {
        String id = text.strip();
        if (id.startsWith(GLOBAL)) {
            int query = id.indexOf('?');
            id = query < 0 ? id : id.substring(0, query);
            id = id.substring(id.lastIndexOf('/') + 1);
        }
        return isNumber(id) ? Optional.of(id) : Optional.empty();
    }

    /** The type that a global id names, for example {@code Order}. */
    public static Optional<String> globalType(String text) {
        if (!text.startsWith(GLOBAL)) {
            return Optional.empty();
        }
        int end = text.indexOf('/', GLOBAL.length());
        return end < 0 ? Optional.empty() : Optional.of(text.substring(GLOBAL.length(), end));
    }

    /** Whether the id is too long to be sure that no sender rounded it. */
    public static boolean mayBeRounded(String id) {
        return id.length() > EXACT_DIGITS;
    }

    /** The global id's digits where the id is what floating point made of them, else the id. */
    public static String exact(String id, String globalId) {
        boolean rounded = mayBeRounded(id) && Double.parseDouble(id) == Double.parseDouble(globalId);
        return rounded ? globalId : id;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.charAt(0) != '0';
    }
}

package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Json;
import java.util.Locale;
import java.util.Optional;

/** Reads words of a closed list. */
final class Words {

    private Words() {}

    /** The constant of this name, without case; empty where missing, null, blank or new to us. */
    static <E extends Enum<E>> Optional<E> of(Json place, Class<E> words) {
        return place.text().flatMap(text -> {
            String word = text.strip().toUpperCase(Locale.ROOT);
            for (E constant : words.getEnumConstants()) {
                if (constant.name().equals(word)) {
                    return Optional.of(constant);
                }
            }
            return Optional.empty();
        });
    }
}

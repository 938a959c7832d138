package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Json;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads words of a closed list. */
final class Words {

    private Words() {}

    /** The constant of this name, without case; empty where missing, null, blank or new to us. */
    static <E extends Enum<E>> Optional<E> of(Json place, Class<E> words) {
        return place.text()
                .map(word -> word.strip().toUpperCase(Locale.ROOT))
                .flatMap(word -> Stream.of(words.getEnumConstants())
                        .filter(constant -> constant.name().equals(word))
                        .findFirst());
    }
}

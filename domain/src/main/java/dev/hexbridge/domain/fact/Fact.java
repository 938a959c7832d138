package dev.hexbridge.domain.fact;

import java.util.Optional;

/**
 * Something that happened, once and for all.
 *
 * @param key names it for ever, within the set it belongs to
 * @param reverses the key of the fact that it takes back
 * @param body what happened; compared by value
 * @param <B> what facts of the kind tell
 */
public record Fact<B>(String key, Optional<String> reverses, B body) {

    /** A fact that takes nothing back. */
    public static <B> Fact<B> of(String key, B body) {
        return new Fact<>(key, Optional.empty(), body);
    }

    /** Another fact, which takes this one back. */
    public Fact<B> reversal(String newKey, B opposite) {
        return new Fact<>(newKey, Optional.of(key), opposite);
    }
}

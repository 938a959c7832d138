package dev.hexbridge.adapters.sandboxdynamics.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;

/** A name as the user reads it, in every language of the emulator. */
public record Label(Map<Language, String> texts) {
    /** Reads {@code {"en-us": ..., "de": ..., "da": ...}}. */
    static Label of(JsonNode node) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, node.path(language.code()).asText());
        }
        return new Label(texts);
    }

    /** A label for a property that has none of its own: its name in words, the same in every language. */
    static Label ofName(String name) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
        for (Language language : Language.values()) {
            texts.put(language, words);
        }
        return new Label(texts);
    }

    /** The text in one language. */
    public String in(Language language) {
        return texts.getOrDefault(language, "");
    }
}

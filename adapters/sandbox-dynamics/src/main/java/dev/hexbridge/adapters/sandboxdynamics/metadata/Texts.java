package dev.hexbridge.adapters.sandboxdynamics.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The messages of the product in each language, with numbered places for what they speak about. */
public final class Texts {
    private final Map<String, Label> texts = new LinkedHashMap<>();

    /** Reads the messages of this module. */
    public Texts() {
        for (Map.Entry<String, JsonNode> entry : Resources.json("texts.json").properties()) {
            texts.put(entry.getKey(), Label.of(entry.getValue()));
        }
    }

    /** The message in the language; a {@link Label} among the arguments is put in the same language. */
    public String say(Language language, String key, Object... arguments) {
        Label label = texts.get(key);
        if (label == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        String text = label.in(language);
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            String value = argument instanceof Label named ? named.in(language) : argument.toString();
            text = text.replace("{" + i + "}", value);
        }
        return text;
    }
}

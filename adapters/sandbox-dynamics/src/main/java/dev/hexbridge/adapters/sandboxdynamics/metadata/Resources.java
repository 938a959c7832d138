package dev.hexbridge.adapters.sandboxdynamics.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the JSON documents that travel inside this module. */
public final class Resources {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Resources() {}

    /** The document at a path below this module's resource folder. */
    public static JsonNode json(String path) {
        String absolute = "/dev/hexbridge/adapters/sandboxdynamics/" + path;
        try (InputStream in = Resources.class.getResourceAsStream(absolute)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + absolute);
            }
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable resource " + absolute, e);
        }
    }

    /** Texts, the same objects as equal ones in the program: names of properties are compared all the time. */
    static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asText().intern()));
        return strings;
    }
}

package dev.hexbridge.adapters.proving.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Writes figures as JSON. */
final class Report {

    private static final JsonMapper JSON = new JsonMapper();

    private Report() {}

    static void write(Map<String, Object> figures, Optional<Path> file) throws IOException {
        if (file.isPresent()) {
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.get().toFile(), figures);
        }
    }
}

package dev.hexbridge.adapters.proving.command;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Writes figures as JSON. */
final class Report {

    private static final JsonMapper JSON = new JsonMapper();

    private Report() {}

    /** Refuses a file that could not be written, before anything is measured. */
    static void check(Optional<Path> file, CommandSpec spec) {
        Optional<Path> folder = file.map(path -> path.toAbsolutePath().getParent());
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            throw new ParameterException(spec.commandLine(), "--json: there is no folder " + folder.get() + ".");
        }
    }

    /** The same figures as maps, lists, texts and numbers alone. */
    static Map<String, Object> plain(Map<String, Object> figures) {
        return JSON.convertValue(figures, new TypeReference<>() {});
    }

    static void write(Map<String, Object> figures, Optional<Path> file) throws IOException {
        if (file.isPresent()) {
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.get().toFile(), figures);
        }
    }
}

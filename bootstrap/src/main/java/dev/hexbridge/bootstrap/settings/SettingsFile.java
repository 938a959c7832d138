package dev.hexbridge.bootstrap.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file of settings.
 *
 * @param name its name, for messages
 * @param text its text
 */
public record SettingsFile(String name, String text) {

    /** Reads a file. */
    public static SettingsFile of(Path path) throws IOException {
        return new SettingsFile(path.toString(), Files.readString(path));
    }

    /** The settings of the sandbox, which come with the program. */
    public static SettingsFile sandbox() {
        String name = "sandbox.yaml";
        try (InputStream stream = Objects.requireNonNull(SettingsFile.class.getResourceAsStream("/" + name))) {
            return new SettingsFile(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's own " + name + " cannot be read", broken);
        }
    }
}

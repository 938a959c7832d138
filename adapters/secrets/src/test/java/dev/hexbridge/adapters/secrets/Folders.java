package dev.hexbridge.adapters.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Writes secret files for tests. */
final class Folders {

    private Folders() {}

    static Path write(Path file, String mode, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    static SecretsSettings settings(Path folder) {
        return new SecretsSettings(Map.of(), folder, Map.of());
    }
}

package dev.hexbridge.bootstrap.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** The master key that seals the journal, in a file that only the engine's user can read; made at the first start. */
final class KeyFile {

    private static final String NAME = "master.key";
    private static final int BYTES = 32;

    private KeyFile() {}

    /** Reads the key, after making it where there is none. Blocks. */
    static byte[] open(Path dataDirectory, SecureRandom random) throws IOException {
        Path file = Files.createDirectories(dataDirectory).resolve(NAME);
        if (!Files.exists(file)) {
            byte[] key = new byte[BYTES];
            random.nextBytes(key);
            Set<PosixFilePermission> ownerOnly = PosixFilePermissions.fromString("rw-------");
            Path aside =
                    Files.createTempFile(dataDirectory, NAME, ".new", PosixFilePermissions.asFileAttribute(ownerOnly));
            Files.write(aside, key);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        }
        if (Files.getPosixFilePermissions(file).stream()
                .anyMatch(right -> !right.name().startsWith("OWNER"))) {
            throw new IOException(file + " can be read by others; make it safe: chmod 600 " + file);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != BYTES) {
            throw new IOException(file + " is not a key of " + BYTES + " bytes; restore it from your backup, since"
                    + " without it nothing sealed in the journal can be read");
        }
        return key;
    }
}

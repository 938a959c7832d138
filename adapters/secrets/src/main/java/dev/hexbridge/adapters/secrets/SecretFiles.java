package dev.hexbridge.adapters.secrets;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * Reads secrets from files below one folder. Blocks. A symbolic link is followed as long as it stays below the
 * folder (container platforms mount secrets that way); the file it leads to is the one that is judged. The group may
 * read, for that is how a platform hands a file to a service that does not own it.
 */
final class SecretFiles {

    private static final long MOST_BYTES = 64 * 1024;
    private static final Set<PosixFilePermission> TOO_OPEN =
            Set.of(OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE, GROUP_WRITE);

    private final Path folder;

    SecretFiles(Path folder) {
        this.folder = folder;
    }

    String read(Reference.InFile reference) {
        Path named = folder.resolve(String.join("/", reference.segments()));
        try {
            Path real = named.toRealPath();
            if (!real.startsWith(folder.toRealPath())) {
                throw new SecretRefused(reference.text() + " leads out of the folder of secrets, " + folder
                        + ": put the file itself there");
            }
            checked(reference, real);
            return withoutLineEnd(reference, Files.readString(real, StandardCharsets.UTF_8));
        } catch (CharacterCodingException binary) {
            throw new SecretRefused(reference.text() + " is not text in UTF-8");
        } catch (IOException | UnsupportedOperationException unreadable) {
            throw new SecretRefused(reference.text() + " cannot be read from " + named + " ("
                    + unreadable.getClass().getSimpleName() + "): the file has to be there, on a file system with"
                    + " POSIX permissions, readable by the engine's user");
        }
    }

    private static void checked(Reference.InFile reference, Path real) throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(real, PosixFileAttributes.class);
        if (!attributes.isRegularFile() || attributes.size() > MOST_BYTES) {
            throw new SecretRefused(reference.text() + " is not a file of at most " + MOST_BYTES + " bytes");
        }
        EnumSet<PosixFilePermission> open = EnumSet.copyOf(TOO_OPEN);
        open.retainAll(attributes.permissions());
        if (!open.isEmpty()) {
            throw new SecretRefused(reference.text() + " is open to others " + open + ": run chmod 600 " + real);
        }
    }

    private static String withoutLineEnd(Reference.InFile reference, String content) {
        String value = content.endsWith("\n") ? content.substring(0, content.length() - 1) : content;
        value = value.endsWith("\r") ? value.substring(0, value.length() - 1) : value;
        if (value.isEmpty()) {
            throw new SecretRefused(reference.text() + " is empty: write the secret into the file");
        }
        return value;
    }
}

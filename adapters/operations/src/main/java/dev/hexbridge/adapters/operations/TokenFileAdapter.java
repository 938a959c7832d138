package dev.hexbridge.adapters.operations;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/**
 * The token of the operations API, in a file that only the engine's user can read. The first start makes it; the
 * command line reads it.
 */
public final class TokenFileAdapter {

    private static final String NAME = "operations.token";
    private static final int TOKEN_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = Set.of(OWNER_READ, OWNER_WRITE);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43,200}");

    private final Vertx vertx;
    private final Path file;
    private final SecureRandom random;

    /**
     * @param vertx runs what blocks
     * @param dataDirectory where the file is; made if it is not there
     * @param random makes the token
     */
    public TokenFileAdapter(Vertx vertx, Path dataDirectory, SecureRandom random) {
        this.vertx = vertx;
        this.file = dataDirectory.resolve(NAME);
        this.random = random;
    }

    public Path file() {
        return file;
    }

    /** Reads the token, after making it where there is none. Fails with what to do where others can read the file. */
    public Future<Secret> open() {
        return blocking(() -> {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                make();
            }
            return readChecked();
        });
    }

    /** Reads the token. Fails where there is none. */
    public Future<Secret> read() {
        return blocking(this::readChecked);
    }

    private Future<Secret> blocking(Callable<Secret> work) {
        return vertx.executeBlocking(work).map(secret -> Objects.requireNonNull(secret));
    }

    private void make() throws IOException {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        // Written aside and moved, so that a crash leaves no half token behind.
        Path aside = Files.createTempFile(folder, NAME, ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(aside, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Secret readChecked() throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalStateException("there is no " + file + ": the engine makes it at its first start");
        }
        PosixFileAttributes attributes =
                Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new IllegalStateException(file + " is not a plain file: remove it, the next start makes a new one");
        }
        if (!OWNER_ONLY.containsAll(attributes.permissions())) {
            throw new IllegalStateException(file + " is open to others ("
                    + PosixFilePermissions.toString(attributes.permissions())
                    + "): remove it, the next start makes a new one; or run chmod 600 if nobody can have read it");
        }
        String token = Files.readString(file).strip();
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalStateException(file + " holds no token: remove it, the next start makes a new one");
        }
        return new Secret(token);
    }
}

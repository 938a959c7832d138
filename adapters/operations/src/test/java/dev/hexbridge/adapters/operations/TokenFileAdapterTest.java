package dev.hexbridge.adapters.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class TokenFileAdapterTest {

    @TempDir
    private Path folder;

    private Vertx vertx;
    private TokenFileAdapter tokens;

    @BeforeEach
    void start(Vertx vertx) {
        this.vertx = vertx;
        this.tokens = in(folder.resolve("data"));
    }

    @Test
    void theFirstStartMakesATokenOf256RandomBitsThatOnlyTheOwnerCanRead() throws Exception {
        String token = Listener.done(tokens.open()).reveal();
        assertEquals(32, Base64.getUrlDecoder().decode(token).length);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens.file())));
        assertEquals(folder.resolve("data/operations.token"), tokens.file());
        assertNotEquals(token, Listener.done(in(folder.resolve("other")).open()).reveal());
    }

    @Test
    void laterStartsAndTheCommandLineReadTheSameToken() throws Exception {
        String token = Listener.done(tokens.open()).reveal();
        assertEquals(token, Listener.done(in(folder.resolve("data")).open()).reveal());
        assertEquals(token, Listener.done(in(folder.resolve("data")).read()).reveal());
    }

    @Test
    void nothingButTheTokenIsLeftInTheFolder() throws Exception {
        Listener.done(tokens.open());
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void readingMakesNoToken() throws Exception {
        assertRefused(tokens.read(), "the engine makes it at its first start");
        assertFalse(Files.exists(tokens.file()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw----r--", "rw--w----"})
    void aFileThatOthersCanOpenIsRefused(String mode) throws Exception {
        Listener.done(tokens.open());
        Files.setPosixFilePermissions(tokens.file(), PosixFilePermissions.fromString(mode));
        assertRefused(tokens.open(), "is open to others (" + mode + "): remove it");
    }

    @Test
    void aFileThatHoldsNoTokenIsRefused() throws Exception {
        Listener.done(tokens.open());
        Files.writeString(tokens.file(), "secret\n");
        assertRefused(tokens.open(), "holds no token");
    }

    @Test
    void aLinkIsRefusedEvenIfItLeadsNowhere() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(tokens.file(), folder.resolve("elsewhere"));
        assertRefused(tokens.open(), "is not a plain file");
    }

    private TokenFileAdapter in(Path data) {
        return new TokenFileAdapter(vertx, data, new SecureRandom());
    }

    private static void assertRefused(Future<Secret> refused, String because) throws Exception {
        String message = Listener.done(refused.map(unused -> "it was read").otherwise(Throwable::getMessage));
        assertTrue(message.contains(because), message);
    }
}

package dev.hexbridge.adapters.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.SecretStore;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class SecretsAdapterTest {

    private static final String BOUND = "secret://env/HEXBRIDGE_SECRET_CLIENT";
    private static final String FREE = "secret://env/HEXBRIDGE_SECRET_WEBHOOK";

    @TempDir
    private Path outside;

    private Path folder;
    private SecretsAdapter secrets;

    @BeforeEach
    void start(Vertx vertx) throws Exception {
        folder = Files.createDirectory(outside.resolve("secrets"));
        Map<String, String> environment = Map.of(
                "HEXBRIDGE_SECRET_CLIENT",
                "c1",
                "HEXBRIDGE_SECRET_WEBHOOK",
                "w1",
                "HOME",
                "/h",
                "HEXBRIDGE_SECRET_",
                "");
        secrets = new SecretsAdapter(
                vertx, new SecretsSettings(environment, folder, Map.of(BOUND, Set.of("login.example.com"))));
    }

    @Test
    void aSecretGoesOnlyToTheHostsItWasApprovedFor() throws Exception {
        assertEquals("c1", value(secrets.boundTo("login.example.com"), BOUND));
        assertRefused(secrets.boundTo("login.example.com.evil.test"), BOUND, "not approved for the host");
    }

    @Test
    void aBoundSecretIsNotGivenOutWithoutAHost() throws Exception {
        assertRefused(secrets, BOUND, "is bound to [login.example.com]");
    }

    @Test
    void aSecretThatStaysInTheEngineIsGivenToNoClientOfAHost() throws Exception {
        assertEquals("w1", value(secrets, FREE));
        assertRefused(secrets.boundTo("login.example.com"), FREE, "not approved for the host login.example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOME", "PATH", "HEXBRIDGE_DATABASE_URL", "HEXBRIDGE_SECRET_", "HEXBRIDGE_SECRET_a", ""})
    void aVariableWithoutThePrefixIsNotRead(String name) throws Exception {
        assertRefused(secrets, "secret://env/" + name, "begin with HEXBRIDGE_SECRET_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../key", "a/../../key", "/etc/passwd", "./key", "a//b", "a/", "", "a\\b", "a%2Fb", "a\u0000"})
    void aPathThatCouldLeaveTheFolderIsRefusedUnread(String path) throws Exception {
        Folders.write(outside.resolve("key"), "rw-------", "value");
        assertRefused(secrets, "secret://file/" + path, "not a path below the folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret://vault/x", "secret://", "secret://env", "secret://file"})
    void anUnknownSchemeSaysWhichOnesThereAre(String reference) throws Exception {
        assertRefused(secrets, reference, "write secret://env/HEXBRIDGE_SECRET_... or secret://file/...");
    }

    @Test
    void aLinkIsFollowedWithinTheFolderOnly() throws Exception {
        Folders.write(folder.resolve("..data/key"), "rw-r-----", "inside");
        Files.createSymbolicLink(folder.resolve("near"), Path.of("..data/key"));
        Folders.write(outside.resolve("key"), "rw-------", "outside");
        Files.createSymbolicLink(folder.resolve("far"), outside.resolve("key"));
        Files.createSymbolicLink(folder.resolve("up"), outside);
        assertEquals("inside", value(secrets, "secret://file/near"));
        assertRefused(secrets, "secret://file/far", "leads out of the folder");
        assertRefused(secrets, "secret://file/up/key", "leads out of the folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw--w----", "rw-----w-"})
    void aFileThatIsOpenToOthersIsRefused(String mode) throws Exception {
        Folders.write(folder.resolve("key"), mode, "value");
        assertRefused(secrets, "secret://file/key", "run chmod 600");
    }

    @Test
    void oneLineEndIsStrippedAndNothingElse() throws Exception {
        Folders.write(folder.resolve("unix"), "rw-------", " a \n\n");
        Folders.write(folder.resolve("dos"), "rw-------", "b\r\n");
        assertEquals(" a \n", value(secrets, "secret://file/unix"));
        assertEquals("b", value(secrets, "secret://file/dos"));
    }

    @Test
    void anEmptyOrHugeFileAndAFolderAreRefused() throws Exception {
        Folders.write(folder.resolve("empty"), "rw-------", "\n");
        Folders.write(folder.resolve("huge"), "rw-------", "x".repeat(70_000));
        Folders.write(folder.resolve("dir/key"), "rw-------", "value");
        assertRefused(secrets, "secret://file/empty", "is empty");
        assertRefused(secrets, "secret://file/huge", "at most 65536 bytes");
        assertRefused(secrets, "secret://file/dir", "is not a file");
    }

    @Test
    void aRotatedFileIsSeenWithoutARestart() throws Exception {
        Folders.write(folder.resolve("key"), "rw-------", "old");
        assertEquals("old", value(secrets, "secret://file/key"));
        Folders.write(folder.resolve("key"), "rw-------", "new");
        assertEquals("new", value(secrets, "secret://file/key"));
    }

    @Test
    void settingsKeepAndPrintNoValues() {
        SecretsSettings settings =
                new SecretsSettings(Map.of("HEXBRIDGE_SECRET_A", "hunter2", "HOME", "/root"), folder, Map.of());
        assertEquals(Set.of("HEXBRIDGE_SECRET_A"), settings.environment().keySet());
        assertFalse(settings.toString().contains("hunter2"));
    }

    private static String value(SecretStore store, String reference) throws Exception {
        return store.resolve(reference)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .reveal();
    }

    private static void assertRefused(SecretStore store, String reference, String because) throws Exception {
        Future<Secret> refused = store.resolve(reference);
        String message = refused.map(unused -> "it was given out")
                .otherwise(Throwable::getMessage)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        assertTrue(message.contains(because) && message.contains(reference), message);
    }
}

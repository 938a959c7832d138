package dev.hexbridge.adapters.embeddedpostgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresAdapterTest {

    /** One for all tests, so that the programs are unpacked once; the space in the name is on purpose. */
    @TempDir
    static Path machine;

    @Test
    void aFreshServerHasADurableEmptyDatabase(TestInfo test) throws SQLException {
        try (var server = EmbeddedPostgresAdapter.start(settings(test))) {
            assertEquals("hexbridge", Sql.ask(server.url(), "select current_database()"));
            assertEquals("on", Sql.ask(server.url(), "show fsync"));
            assertEquals("on", Sql.ask(server.url(), "show synchronous_commit"));
            assertEquals("on", Sql.ask(server.url(), "show full_page_writes"));
            assertEquals("127.0.0.1", Sql.ask(server.url(), "show listen_addresses"));
            assertEquals("0", Sql.ask(server.url(), "select count(*) from pg_tables where schemaname = 'public'"));
        }
    }

    @Test
    void dataIsKeptFromStartToStart(TestInfo test) throws SQLException {
        try (var server = EmbeddedPostgresAdapter.start(settings(test))) {
            Sql.run(server.url(), "create table kept as select 42 as answer");
        }
        try (var server = EmbeddedPostgresAdapter.start(settings(test))) {
            assertEquals("42", Sql.ask(server.url(), "select answer from kept"));
        }
    }

    @Test
    void aCallersSettingsWinButNotOverDurability(TestInfo test) throws SQLException {
        Path directory = settings(test).dataDirectory();
        var quoted = new EmbeddedPostgresSettings(directory, 0, Map.of("cluster_name", "it's mine"));
        try (var server = EmbeddedPostgresAdapter.start(quoted)) {
            assertEquals("it's mine", Sql.ask(server.url(), "show cluster_name"));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new EmbeddedPostgresSettings(directory, 0, Map.of("fsync", "off")));
    }

    @Test
    void aServerWhoseOwnerWasKilledIsEndedAndItsDataKept(TestInfo test) throws Exception {
        var settings = settings(test);
        isEndedAndItsDataKept(settings, orphan(settings, "create table survivor as select 'still here' as word"));
        Postmaster hidden = orphan(settings, "select 1");
        Files.writeString(hidden.file(), "");
        isEndedAndItsDataKept(settings, hidden);
    }

    private static Postmaster orphan(EmbeddedPostgresSettings settings, String sql) throws Exception {
        Process owner = ServerOwner.inAnotherJvm(settings.dataDirectory());
        try (var lines = owner.inputReader()) {
            Sql.run(lines.readLine(), sql);
        }
        Postmaster orphan = Postmaster.of(settings.dataDirectory()).orElseThrow();
        owner.destroyForcibly();
        assertTrue(owner.waitFor(10, TimeUnit.SECONDS));
        assertTrue(orphan.serves(settings.dataDirectory()), "the server outlives its killed owner");
        return orphan;
    }

    private static void isEndedAndItsDataKept(EmbeddedPostgresSettings settings, Postmaster orphan) throws Exception {
        try (var server = EmbeddedPostgresAdapter.start(settings)) {
            assertEquals("still here", Sql.ask(server.url(), "select word from survivor"));
            assertFalse(orphan.serves(settings.dataDirectory()), "never two servers on one directory");
            assertNotEquals(
                    orphan.pid(),
                    Postmaster.of(settings.dataDirectory()).orElseThrow().pid());
        }
    }

    @Test
    void aStrangerWithTheOldPidIsLeftAlone(TestInfo test) throws Exception {
        var settings = settings(test);
        EmbeddedPostgresAdapter.start(settings).close();
        long ourselves = ProcessHandle.current().pid();
        Files.writeString(settings.dataDirectory().resolve("postmaster.pid"), ourselves + "\n");

        try (var server = EmbeddedPostgresAdapter.start(settings)) {
            assertEquals("1", Sql.ask(server.url(), "select 1"));
        }
    }

    @Test
    void aServerThatDiedIsStartedAgainAtItsAddressUnlessItWasClosed(TestInfo test) throws Exception {
        var settings = settings(test);
        var server = EmbeddedPostgresAdapter.start(settings);
        Sql.run(server.url(), "create table survivor as select 'still here' as word");
        assertFalse(server.revive(), "it runs");

        kill(Postmaster.of(settings.dataDirectory()).orElseThrow());

        assertTrue(server.revive());
        assertEquals("still here", Sql.ask(server.url(), "select word from survivor"));
        server.close();
        assertFalse(server.revive(), "it was closed");
    }

    private static void kill(Postmaster server) throws Exception {
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        assertTrue(process.destroyForcibly());
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aSecondStartOnADirectoryInUseIsRefused(TestInfo test) {
        var settings = settings(test);
        try (var server = EmbeddedPostgresAdapter.start(settings)) {
            var refusal = assertThrows(IllegalStateException.class, () -> EmbeddedPostgresAdapter.start(settings));
            assertTrue(String.valueOf(refusal.getMessage()).startsWith("another running Hexbridge uses"), server::url);
        }
    }

    @Test
    void aTakenPortIsNamedInTheFailureAndTheDirectoryIsFreeAgain(TestInfo test) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = new EmbeddedPostgresSettings(settings(test).dataDirectory(), taken.getLocalPort(), Map.of());
            var failure = assertThrows(IllegalStateException.class, () -> EmbeddedPostgresAdapter.start(settings));
            assertTrue(String.valueOf(failure.getMessage()).contains("Address already in use"), failure::toString);
        }
        EmbeddedPostgresAdapter.start(settings(test)).close();
    }

    @Test
    void nobodyElseOnTheMachineGetsIn(TestInfo test) throws Exception {
        var settings = settings(test);
        try (var server = EmbeddedPostgresAdapter.start(settings)) {
            String wrongPassword = server.url().replaceFirst(":[0-9a-f]{48}@", ":guessed@");
            assertThrows(SQLException.class, () -> Sql.ask(wrongPassword, "select 1"));
            String superuser = server.url().replaceFirst("hexbridge:", "postgres:");
            assertThrows(SQLException.class, () -> Sql.ask(superuser, "select 1"));
            assertEquals("off", Sql.ask(server.url(), "show is_superuser"));
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(settings.dataDirectory())));
        }
    }

    /** The first number after the name in {@code /proc/pid/stat} is the parent, the second the process group. */
    @Test
    void aCtrlCInOurTerminalDoesNotReachTheServer(TestInfo test) throws IOException {
        var settings = settings(test);
        try (var server = EmbeddedPostgresAdapter.start(settings)) {
            long pid = Postmaster.of(settings.dataDirectory()).orElseThrow().pid();
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String group = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[2];
            assertEquals(Long.toString(pid), group, server::url);
        }
    }

    @Test
    void aClosedServerIsGoneAndMayBeClosedAgain(TestInfo test) throws IOException {
        var settings = settings(test);
        var server = EmbeddedPostgresAdapter.start(settings);
        server.close();
        server.close();
        assertTrue(Postmaster.of(settings.dataDirectory()).isEmpty());
    }

    private static EmbeddedPostgresSettings settings(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName();
        return EmbeddedPostgresSettings.in(machine.resolve("a folder").resolve(name));
    }
}

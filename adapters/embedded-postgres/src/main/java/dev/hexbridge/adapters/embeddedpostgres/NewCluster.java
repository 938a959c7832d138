package dev.hexbridge.adapters.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Creates a cluster, whole or not at all: it is made beside its place and moved there when role, password and database
 * exist. What a killed process left half made is thrown away.
 */
final class NewCluster {

    /** Name of the database and of the only role that may log in. */
    static final String ROLE = "hexbridge";

    static final String CONFIGURATION = "hexbridge.conf";
    static final String PASSWORD_FILE = "hexbridge.password";

    private final Path place;
    private final Path unfinished;
    private final ServerPrograms programs;

    NewCluster(Path place, ServerPrograms programs) {
        this.place = place;
        this.unfinished = place.resolveSibling(place.getFileName() + ".unfinished");
        this.programs = programs;
    }

    boolean isNeeded() {
        return !Files.exists(place.resolve("PG_VERSION"));
    }

    void create() throws IOException {
        Folders.delete(unfinished);
        // The built-in locale sorts the same on every machine: indexes survive a change of the C library.
        programs.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=postgres",
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        String password = randomPassword();
        writePassword(password);
        writeConfiguration();
        createDatabase(password);
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(place.resolveSibling("."));
    }

    private void writePassword(String password) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path file = Files.createFile(unfinished.resolve(PASSWORD_FILE), ownerOnly);
        Files.writeString(file, password);
    }

    private void writeConfiguration() throws IOException {
        Files.writeString(unfinished.resolve(CONFIGURATION), "");
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "\ninclude = '" + CONFIGURATION + "'\n",
                StandardOpenOption.APPEND);
        Files.writeString(unfinished.resolve("pg_hba.conf"), "host all " + ROLE + " 127.0.0.1/32 scram-sha-256\n");
    }

    /** In single-user mode: no server has to be reached, so nobody ever needs to log in as superuser. */
    private void createDatabase(String password) throws IOException {
        programs.runWithInput(
                """
                create role %1$s login createdb password '%2$s'
                grant pg_monitor, pg_checkpoint to %1$s
                create database %1$s owner %1$s
                """.formatted(ROLE, password),
                "postgres",
                "--single",
                "-D",
                unfinished.toString(),
                "-c",
                "exit_on_error=on",
                "postgres");
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

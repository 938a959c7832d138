package dev.hexbridge.adapters.postgres.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same URL leads the reactive client and JDBC to the same place. */
class ServerTest {

    @Test
    void bothClientsGetHostPortDatabaseUserAndPassword() {
        Server server = Server.at("postgresql://anna:se%40cret@db.example:6543/journal", Optional.empty());

        PgConnectOptions options = server.forWork();
        assertEquals("db.example", options.getHost());
        assertEquals(6543, options.getPort());
        assertEquals("journal", options.getDatabase());
        assertEquals("se@cret", options.getPassword());
        assertEquals(SslMode.DISABLE, options.getSslMode());
        assertEquals("jdbc:postgresql://db.example:6543/journal", server.jdbcUrl());
        assertEquals("se@cret", server.jdbcProperties().getProperty("password"));
        assertEquals("disable", server.jdbcProperties().getProperty("sslmode"));
    }

    @Test
    void aSeparatePasswordTakesThePlaceOfTheOneInTheUrlAndIsNeverPrinted() {
        Server server = Server.at("postgresql://anna:old@db/journal", Optional.of("new"));

        assertEquals("new", server.forWriters().getPassword());
        assertEquals("new", server.jdbcProperties().getProperty("password"));
        assertEquals("postgresql://db:5432/journal", server.toString());
    }

    @Test
    void encryptionMeansThatTheServersNameIsVerified() {
        Server server = Server.at("postgresql://anna@db/journal?sslmode=verify-full", Optional.empty());

        assertEquals(SslMode.VERIFY_FULL, server.forWork().getSslMode());
        assertEquals("HTTPS", server.forWork().getSslOptions().getHostnameVerificationAlgorithm());
        assertEquals("verify-full", server.jdbcProperties().getProperty("sslmode"));
    }

    @Test
    void encryptionWithoutVerificationIsRefused() {
        Throwable told = assertThrows(
                IllegalArgumentException.class,
                () -> Server.at("postgresql://anna:geheim@db/journal?sslmode=require", Optional.empty()));

        assertTrue(told.toString().contains("verify-full"), told::toString);
        assertFalse(told.toString().contains("geheim"), told::toString);
    }

    @Test
    void anUnusableUrlIsRefusedWithoutTellingThePassword() {
        Throwable told = assertThrows(
                IllegalArgumentException.class, () -> Server.at("mysql://anna:geheim@db/journal", Optional.empty()));

        assertFalse(told.toString().contains("geheim"), told::toString);
    }
}

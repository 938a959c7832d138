package dev.hexbridge.adapters.postgres;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.domain.message.TenantId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where the journal is and how it is used.
 *
 * @param url {@code postgresql://user:password@host:port/database}, with {@code ?sslmode=disable} (the default) or
 *     {@code verify-full}, and {@code sslrootcert} where the server's certificate has a root of its own
 * @param password takes the place of the one in the URL
 * @param masterKey seals bodies and documents; lost with it is all that was sealed
 * @param limits how much is used and how long is waited
 * @param sources where time and randomness come from
 */
public record PostgresSettings(
        String url, Optional<Secret> password, MasterKey masterKey, Limits limits, Sources sources) {

    /** Settings with the usual limits and the password, if any, in the URL. */
    public static PostgresSettings of(String url, MasterKey masterKey, Sources sources) {
        return new PostgresSettings(url, Optional.empty(), masterKey, Limits.USUAL, sources);
    }

    public PostgresSettings withPassword(Secret secret) {
        return new PostgresSettings(url, Optional.of(secret), masterKey, limits, sources);
    }

    public PostgresSettings withLimits(Limits other) {
        return new PostgresSettings(url, password, masterKey, other, sources);
    }

    /** One engine serves one tenant. */
    TenantId tenant() {
        return TenantId.DEFAULT;
    }

    /** Never tells the URL: it may hold a password. */
    @Override
    public String toString() {
        return "PostgreSQL with " + limits;
    }

    /**
     * Bounds.
     *
     * @param writers connections that write, for each ingest
     * @param poolSize connections for everything else
     * @param queueRows receipts that may wait in each ingest
     * @param queueBytes bytes that may wait in each ingest
     * @param takeover how another engine is met that has the slots at the start
     */
    public record Limits(int writers, int poolSize, int queueRows, long queueBytes, Takeover takeover) {

        public static final Limits USUAL =
                new Limits(2, 4, 20_000, 64L << 20, new Takeover(Duration.ofSeconds(30), false));

        /** The same with another engine relieved. */
        public Limits relieving() {
            return new Limits(writers, poolSize, queueRows, queueBytes, new Takeover(takeover.patience(), true));
        }
    }

    /**
     * How another engine is met that has the slots at the start.
     *
     * @param patience how long to wait for it to let go of them
     * @param relieve whether it is relieved: its session is ended, and it stops by itself. Otherwise it is waited for
     */
    public record Takeover(Duration patience, boolean relieve) {}

    /** Where time and randomness come from. */
    public record Sources(InstantSource clock, SecureRandom random) {}

    /** A key of 32 bytes that does not print itself. */
    public static final class MasterKey {

        private static final int BYTES = 32;

        private final byte[] bytes;

        public MasterKey(byte[] bytes) {
            if (bytes.length != BYTES) {
                throw new IllegalArgumentException("the master key has " + BYTES + " bytes, not " + bytes.length);
            }
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes;
        }

        @Override
        public String toString() {
            return "master key";
        }
    }
}

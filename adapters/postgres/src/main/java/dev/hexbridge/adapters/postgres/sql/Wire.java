package dev.hexbridge.adapters.postgres.sql;

import io.vertx.core.net.NetClientOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long a connection is believed that says nothing. A server that was stopped, or a network that swallows packets,
 * closes nothing: without an end of our patience a statement would hang for ever, and its answer with it. A connection
 * that is given up is closed on our side; what became of its statements is found out on another one.
 */
public final class Wire {

    /** For sessions that are spoken to all the time. */
    static final Duration SILENCE = Duration.ofSeconds(8);

    /** For the pool: longer than the server lets any statement run ({@link #STATEMENT}). */
    private static final Duration POOL_SILENCE = Duration.ofSeconds(20);

    /** How long a statement of the pool may run. */
    static final Duration STATEMENT = Duration.ofSeconds(15);

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private Wire() {}

    /** Options for the pool of connections for work. */
    public static NetClientOptions pool() {
        return silentFor(POOL_SILENCE);
    }

    static NetClientOptions silentFor(Duration silence) {
        return new NetClientOptions()
                .setConnectTimeout((int) CONNECT.toMillis())
                .setTcpKeepAlive(true)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setReadIdleTimeout((int) silence.toSeconds());
    }
}

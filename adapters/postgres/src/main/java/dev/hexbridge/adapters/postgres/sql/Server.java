package dev.hexbridge.adapters.postgres.sql;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where PostgreSQL is and how to speak to it, for the reactive client and for JDBC. There are two ways: in clear, or
 * encrypted with the server's certificate and name verified; nothing between them.
 */
public final class Server {

    private static final String KEEPALIVE = "5";

    private final PgConnectOptions base;
    private final Optional<String> rootCertificate;
    private final boolean verified;

    private Server(PgConnectOptions base, boolean verified, Optional<String> rootCertificate) {
        this.base = base;
        this.verified = verified;
        this.rootCertificate = rootCertificate;
    }

    /**
     * Reads {@code postgresql://user:password@host:port/database?sslmode=verify-full&sslrootcert=/path.pem}.
     *
     * @param password takes the place of the one in the URL
     * @throws IllegalArgumentException for a URL that cannot be used; its message holds no password
     */
    public static Server at(String url, Optional<String> password) {
        Map<String, String> query = query(url);
        String mode = query.getOrDefault("sslmode", "disable");
        if (!mode.equals("disable") && !mode.equals("verify-full")) {
            throw new IllegalArgumentException(
                    "sslmode is disable or verify-full; " + mode + " would encrypt without knowing to whom");
        }
        PgConnectOptions options = parsed(url.replaceFirst("\\?.*$", ""));
        password.ifPresent(options::setPassword);
        Server server = new Server(options, mode.equals("verify-full"), Optional.ofNullable(query.get("sslrootcert")));
        server.secure();
        return server;
    }

    private static PgConnectOptions parsed(String url) {
        try {
            return PgConnectOptions.fromUri(url);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("the database URL is not postgresql://user@host:port/database", e);
        }
    }

    private static Map<String, String> query(String url) {
        Map<String, String> values = new HashMap<>();
        int mark = url.indexOf('?');
        for (String pair : mark < 0 ? new String[0] : url.substring(mark + 1).split("&", -1)) {
            String[] sides = pair.split("=", 2);
            values.put(sides[0], URLDecoder.decode(sides.length == 2 ? sides[1] : "", StandardCharsets.UTF_8));
        }
        return values;
    }

    private void secure() {
        if (verified) {
            ClientSSLOptions tls = new ClientSSLOptions().setHostnameVerificationAlgorithm("HTTPS");
            rootCertificate.ifPresent(path -> tls.setTrustOptions(new PemTrustOptions().addCertPath(path)));
            base.setSslMode(SslMode.VERIFY_FULL).setSslOptions(tls);
        }
    }

    /**
     * Options for connections that write the inbox. Plans are kept, and may have been made when the tables were
     * empty: sequential scans are never right here, however cheap they look to the planner then.
     */
    public PgConnectOptions forWriters() {
        return new PgConnectOptions(base)
                .setCachePreparedStatements(true)
                .addProperty("application_name", "hexbridge")
                .addProperty("jit", "off")
                .addProperty("enable_seqscan", "off")
                .addProperty("tcp_keepalives_idle", KEEPALIVE)
                .addProperty("tcp_keepalives_interval", KEEPALIVE)
                .addProperty("tcp_keepalives_count", "3");
    }

    /** Options for a look at the server: proxies refuse parameters that they do not know. */
    public PgConnectOptions plain() {
        return new PgConnectOptions(base);
    }

    /** Options for everything else: only walks along an index make sense, for the same reason. */
    public PgConnectOptions forWork() {
        return forWriters()
                .addProperty("enable_hashjoin", "off")
                .addProperty("enable_mergejoin", "off")
                .addProperty("enable_material", "off")
                .addProperty("enable_sort", "off")
                .addProperty("enable_bitmapscan", "off")
                .addProperty("statement_timeout", Long.toString(Wire.STATEMENT.toMillis()))
                .addProperty("idle_in_transaction_session_timeout", "30000")
                .setPipeliningLimit(64);
    }

    /** The same server for JDBC. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + hostForUrl() + ":" + base.getPort() + "/" + base.getDatabase();
    }

    private String hostForUrl() {
        return base.getHost().indexOf(':') < 0 ? base.getHost() : "[" + base.getHost() + "]";
    }

    /** User, password and encryption for JDBC. */
    public Properties jdbcProperties() {
        Properties properties = new Properties();
        properties.setProperty("user", base.getUser());
        Optional.ofNullable(base.getPassword()).ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("sslmode", verified ? "verify-full" : "disable");
        if (verified && rootCertificate.isEmpty()) {
            properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        rootCertificate.ifPresent(path -> properties.setProperty("sslrootcert", path));
        return properties;
    }

    /** Host, port and database: fit for messages. */
    @Override
    public String toString() {
        return URI.create("postgresql://" + hostForUrl() + ":" + base.getPort() + "/" + base.getDatabase())
                .toString();
    }
}

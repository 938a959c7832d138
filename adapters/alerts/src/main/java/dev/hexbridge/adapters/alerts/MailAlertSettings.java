package dev.hexbridge.adapters.alerts;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import java.util.List;
import java.util.Optional;

/**
 * A mail server and who is written to.
 *
 * @param server where it is
 * @param login who we are to it; empty where it asks nobody
 * @param from the sender
 * @param to the readers
 */
public record MailAlertSettings(Server server, Optional<Login> login, String from, List<String> to) {

    public MailAlertSettings {
        to = List.copyOf(to);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("alerts by mail need somebody to be written to");
        }
    }

    /**
     * Where the server is.
     *
     * @param host its name, which its certificate has to bear
     * @param port its port
     * @param security how the connection is encrypted
     */
    public record Server(String host, int port, Security security) {

        /**
         * Checks what can be checked without a connection.
         *
         * @throws IllegalArgumentException for a server elsewhere that is to be spoken to in clear
         */
        public Server {
            boolean loopback = host.equals("127.0.0.1") || host.equals("localhost") || host.equals("::1");
            if (security == Security.NONE && !loopback) {
                throw new IllegalArgumentException("mail to another machine is encrypted: starttls or tls");
            }
        }
    }

    /** How a connection is encrypted. */
    public enum Security {
        /** Not at all: a server on this machine. */
        NONE,
        /** From the first byte. */
        TLS,
        /** After STARTTLS, or not used. */
        STARTTLS
    }

    /** Who we are to the server. */
    public record Login(String user, Secret password) {}
}

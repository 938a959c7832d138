package dev.hexbridge.bootstrap.settings;

import dev.hexbridge.domain.alert.AlertBook;
import dev.hexbridge.domain.alert.Thresholds;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the engine is watched.
 *
 * @param alerts who is told of what
 * @param traces where traces go; empty for nowhere
 * @param log in which form the log is written
 * @param publicUrl under which address shops reach the webhook listener
 */
public record Ops(Alerts alerts, Optional<Traces> traces, LogForm log, Optional<URI> publicUrl) {

    /**
     * Who is told of what.
     *
     * @param interval how often the engine looks
     * @param patience when to tell again, and when a trouble is over
     * @param thresholds from where on something is a trouble
     * @param credentials when secrets end, by connection
     * @param channels over which ways
     */
    public record Alerts(
            Duration interval,
            AlertBook.Patience patience,
            Thresholds thresholds,
            Map<String, LocalDate> credentials,
            Channels channels) {

        public Alerts {
            credentials = Map.copyOf(credentials);
        }
    }

    /** Ways to reach people; each may be missing. */
    public record Channels(Optional<Hook> webhook, Optional<SecretRef> chat, Optional<Mail> mail) {}

    /** A webhook and what signs its messages. */
    public record Hook(URI url, SecretRef secret) {}

    /**
     * A mail server and who is written to.
     *
     * @param host the server's name
     * @param port its port
     * @param security {@code starttls}, {@code tls} or, on this machine, {@code none}
     * @param login who we are to it
     * @param letter from whom to whom
     */
    public record Mail(String host, int port, String security, Optional<Login> login, Letter letter) {}

    /** Who we are to the mail server. */
    public record Login(String user, SecretRef password) {}

    /** From whom to whom. */
    public record Letter(String from, List<String> to) {

        public Letter {
            to = List.copyOf(to);
        }
    }

    /** Where traces go, and which share of all receipts is traced. */
    public record Traces(URI endpoint, double ratio, Optional<Header> header) {}

    /** What a collector wants to be shown. */
    public record Header(String name, SecretRef value) {}

    /** In which form the log is written. */
    public enum LogForm {
        TEXT,
        JSON
    }
}

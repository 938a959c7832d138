package dev.hexbridge.bootstrap.settings;

import dev.hexbridge.domain.alert.AlertBook;
import dev.hexbridge.domain.alert.Thresholds;
import dev.hexbridge.domain.alert.Thresholds.Limits;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads who is told of what. */
final class AlertReader {

    private static final String SPAN = "a span such as 90s, 15m, 4h or 21d";
    private static final Duration NEWS = Duration.ofMinutes(5);
    private static final List<String> SECURITIES = List.of("starttls", "tls", "none");

    private final Node node;

    AlertReader(Node node) {
        this.node = node;
    }

    Ops.Alerts read() {
        Limits usual = limits(node, Limits.USUAL);
        Map<String, Limits> special = new TreeMap<>();
        for (Node connection : node.groups("connections", "none")) {
            connection.text("name").ifPresent(name -> special.put(name, limits(connection, usual)));
            connection.refuseUnknown();
        }
        Ops.Alerts alerts = new Ops.Alerts(
                span(node, "interval", Duration.ofSeconds(30)),
                new AlertBook.Patience(
                        span(node, "calm", Duration.ofMinutes(2)), span(node, "repeat", Duration.ofHours(4)), NEWS),
                new Thresholds(usual, special),
                credentials(),
                channels());
        node.refuseUnknown();
        return alerts;
    }

    private static Limits limits(Node node, Limits otherwise) {
        return new Limits(
                span(node, "backlogAge", otherwise.backlogAge()),
                count(node, "deadLetters", otherwise.deadLetters()),
                count(node, "totalsHeld", otherwise.totalsHeld()),
                span(node, "eventGap", otherwise.eventGap()),
                span(node, "expiresWithin", otherwise.expiresWithin()));
    }

    private static long count(Node node, String name, long otherwise) {
        return node.parsed(name, AlertReader::positive, "a whole number from 1").orElse(otherwise);
    }

    private static long positive(String text) {
        long count = Long.parseLong(text);
        if (count < 1) {
            throw new IllegalArgumentException();
        }
        return count;
    }

    private static Duration span(Node node, String name, Duration otherwise) {
        return node.parsed(name, Spans::parse, SPAN).orElse(otherwise);
    }

    private Map<String, LocalDate> credentials() {
        Map<String, LocalDate> ends = new TreeMap<>();
        node.map("credentials").forEach((connection, day) -> {
            try {
                ends.put(connection, LocalDate.parse(day));
            } catch (DateTimeException noDay) {
                node.fault("credentials", "\"" + day + "\" of " + connection + " is not a day such as 2027-01-31");
            }
        });
        return ends;
    }

    private Ops.Channels channels() {
        return new Ops.Channels(webhook(node.group("webhook")), chat(node.group("chat")), mail(node.group("mail")));
    }

    private static Optional<Ops.Hook> webhook(Node node) {
        Optional<URI> url = SettingsReader.url(node, "url");
        Optional<SecretRef> secret = node.secret("secret");
        if (url.isPresent() && secret.isEmpty()) {
            node.fault("secret", "is missing: whsec_ and 24 to 64 bytes in base64, which sign the messages");
        }
        node.refuseUnknown();
        return url.flatMap(known -> secret.map(key -> new Ops.Hook(known, key)));
    }

    /** The address of a chat's webhook is a secret: whoever knows it may write. */
    private static Optional<SecretRef> chat(Node node) {
        Optional<SecretRef> url = node.secret("url");
        node.refuseUnknown();
        return url;
    }

    private static Optional<Ops.Mail> mail(Node node) {
        Optional<String> host = node.text("host");
        int port = node.port("port", 587);
        String security = node.parsed("security", AlertReader::security, "starttls, tls or none")
                .orElse("starttls");
        Optional<String> user = node.text("user");
        Optional<SecretRef> password = node.secret("password");
        List<String> to = node.texts("to");
        Optional<Ops.Mail> mail = host.map(known -> new Ops.Mail(
                known,
                port,
                security,
                user.flatMap(name -> password.map(word -> new Ops.Login(name, word))),
                new Ops.Letter(node.required("from", "the sender's address"), to)));
        if (mail.isPresent() && to.isEmpty()) {
            node.fault("to", "is missing: a list of addresses");
        }
        boolean loopback = host.filter(new TreeSet<>(List.of("127.0.0.1", "localhost"))::contains)
                .isPresent();
        if (security.equals("none") && !loopback) {
            node.fault("security", "mail to another machine is encrypted: starttls or tls");
        }
        node.text("from");
        node.refuseUnknown();
        return mail;
    }

    private static String security(String text) {
        if (!SECURITIES.contains(text)) {
            throw new IllegalArgumentException();
        }
        return text;
    }
}

package dev.hexbridge.bootstrap.settings;

import dev.hexbridge.domain.desire.WriteBack;
import dev.hexbridge.domain.message.ConnectionName;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one connection to a shop.
 *
 * @param publicUrl where shops reach the webhooks' listener, where that is told
 * @param decisions takes the decision tables that shops name
 */
record ShopReader(Optional<URI> publicUrl, Map<ConnectionName, String> decisions) {

    private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,5})([smhd])");
    private static final int LONGEST_TAG = 40;
    private static final String SPANS = "a span such as 90s, 15m, 4h or 21d";

    /** A custom field's namespace and key (Shopify docs: metafields); {@code {company}} stands for the legal entity. */
    private static final Pattern METAFIELD = Pattern.compile("[A-Za-z0-9_-]{3,255}\\.[A-Za-z0-9_{}-]{2,64}");

    Settings.Shop read(Node node, ConnectionName name) {
        Optional<URI> adminUrl = SettingsReader.url(node, "adminUrl");
        boolean emulated = adminUrl.isEmpty();
        String domain = emulated
                ? node.text("domain", name + ".myshopify.com")
                : node.required("domain", "the shop's permanent domain, such as example.myshopify.com");
        node.text("decision").ifPresent(table -> decisions.put(name, table));
        List<SecretRef> secrets = new ArrayList<>();
        node.secret("webhookSecret").ifPresent(secrets::add);
        node.secret("webhookSecretPrevious").ifPresent(secrets::add);
        if (!emulated && secrets.isEmpty()) {
            node.fault("webhookSecret", "is missing: the client secret of the app that sends the webhooks");
        }
        Optional<Settings.ShopAdmin> admin = admin(node, adminUrl);
        Settings.ShopCare care = care(node, name);
        node.refuseUnknown();
        return new Settings.Shop(name, domain.toLowerCase(Locale.ROOT), secrets, admin, care);
    }

    private static Optional<Settings.ShopAdmin> admin(Node node, Optional<URI> adminUrl) {
        Optional<SecretRef> token = node.secret("adminToken");
        Optional<String> clientId = node.text("clientId");
        Optional<SecretRef> clientSecret = node.secret("clientSecret");
        return adminUrl.flatMap(url -> credentials(node, token, clientId, clientSecret)
                .map(credentials -> new Settings.ShopAdmin(url, credentials)));
    }

    private static Optional<Settings.ShopCredentials> credentials(
            Node node, Optional<SecretRef> token, Optional<String> clientId, Optional<SecretRef> clientSecret) {
        if (token.isPresent()) {
            return token.map(Settings.ShopCredentials.Token::new);
        }
        if (clientId.isPresent() && clientSecret.isPresent()) {
            return Optional.of(new Settings.ShopCredentials.Client(clientId.get(), clientSecret.get()));
        }
        node.fault("adminToken", "is missing: give adminToken, or clientId and clientSecret");
        return Optional.empty();
    }

    private Settings.ShopCare care(Node node, ConnectionName name) {
        Node sweep = node.group("sweep");
        Node subscriptions = node.group("subscriptions");
        Node writeBack = node.group("writeBack");
        Settings.ShopCare care = new Settings.ShopCare(
                new Settings.Sweep(
                        span(sweep, "every", Duration.ofMinutes(10)),
                        span(sweep, "overlap", Duration.ofMinutes(15)),
                        sweep.parsed("from", ShopReader::moment, "a day such as 2026-11-01, or a moment in UTC")),
                span(subscriptions, "every", Duration.ofMinutes(5)),
                publicUrl.map(url -> URI.create(url + "/webhooks/shopify/" + name)),
                writeBack(writeBack),
                node.texts("metafields"));
        List.of(sweep, subscriptions, writeBack).forEach(Node::refuseUnknown);
        return care;
    }

    private static Optional<WriteBack> writeBack(Node node) {
        String metafield = node.parsed("metafield", ShopReader::metafield, "namespace.key, or none")
                .orElse("hexbridge.d365_order");
        Optional<String> tag = node.parsed("tag", ShopReader::tag, "one tag of at most 40 characters, without a comma");
        return metafield.equals("none") ? Optional.empty() : Optional.of(new WriteBack(metafield, tag));
    }

    private static String metafield(String text) {
        if (!text.equals("none") && !METAFIELD.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    /** Shopify parts tags at commas; an order's tag has 40 characters at most (Shopify docs: tagsAdd, Order.tags). */
    private static String tag(String text) {
        if (text.isBlank() || text.contains(",") || text.length() > LONGEST_TAG) {
            throw new IllegalArgumentException();
        }
        return text.strip();
    }

    private static Duration span(Node node, String name, Duration otherwise) {
        return node.parsed(name, ShopReader::span, SPANS).orElse(otherwise);
    }

    private static Duration span(String text) {
        Matcher parts = SPAN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException();
        }
        long count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private static Instant moment(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noDay) {
            return Instant.parse(text);
        }
    }
}

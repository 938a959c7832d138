package dev.hexbridge.domain.decision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The inputs that a table can name without saying where they are found. */
enum StandardInput {
    CHANNEL("order.channel.source", "web pos"),
    COUNTRY("order.shippingAddress.countryCode", "US DE FR GB JP"),
    CURRENCY("order.money.presentmentCurrency", "USD EUR GBP JPY SEK"),
    GATEWAY("order.payment.gateway", "bogus manual"),
    LOCATION("order.channel.locationId", "1 2"),
    TAG("order.notes.tags", "new vip");

    private final String path;
    private final String samples;

    StandardInput(String path, String samples) {
        this.path = path;
        this.samples = samples;
    }

    static Optional<StandardInput> of(String name) {
        return Stream.of(values()).filter(input -> input.token().equals(name)).findFirst();
    }

    static List<String> tokens() {
        return Stream.of(values()).map(StandardInput::token).toList();
    }

    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return path;
    }

    /** Values as they are seen in life, for examples. */
    List<String> samples() {
        return List.of(samples.split(" "));
    }
}

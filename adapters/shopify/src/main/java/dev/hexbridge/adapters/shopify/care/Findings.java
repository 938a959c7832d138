package dev.hexbridge.adapters.shopify.care;

import dev.hexbridge.adapters.shopify.admin.VersionWatch;
import dev.hexbridge.application.port.outbound.Checkup.Finding;
import dev.hexbridge.application.port.outbound.Checkup.Grade;
import dev.hexbridge.application.port.outbound.Subscriptions.Listing;
import dev.hexbridge.application.port.outbound.Subscriptions.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the facts of a shop come to, in words, with what to change. Pure. */
final class Findings {

    static final String DEFINITION = "metafield definition";

    private static final String ALL_ORDERS = "read_all_orders";
    private static final int SOON_DAYS = 90;

    private Findings() {}

    static Finding domain(String told, String expected) {
        return told.equalsIgnoreCase(expected)
                ? good("shop", "It is " + told + ".")
                : faulty(
                        "shop",
                        "The Admin API answers for " + told + ", but the settings name " + expected + ".",
                        "Set the shop's permanent domain, which ends in .myshopify.com.");
    }

    /** A write scope contains the read scope of its kind. */
    static List<Finding> scopes(Set<String> granted, List<String> needed) {
        Set<String> missing = new TreeSet<>(needed);
        missing.removeIf(scope -> granted.contains(scope)
                || (scope.startsWith("read_") && granted.contains("write_" + scope.substring("read_".length()))));
        List<Finding> findings = new ArrayList<>();
        findings.add(
                missing.isEmpty()
                        ? good("scopes", "The app is granted " + String.join(", ", needed) + ".")
                        : faulty(
                                "scopes",
                                "The app is not granted " + String.join(", ", missing) + ".",
                                "Add these scopes to the app's configuration, release it, and approve it in the shop."));
        findings.add(
                granted.contains(ALL_ORDERS)
                        ? good("older orders", "Orders of any age can be read.")
                        : new Finding(
                                "older orders",
                                Grade.DOUBTFUL,
                                "Without " + ALL_ORDERS + " only orders of the last 60 days can be read.",
                                Optional.of("If older orders are to be read or written back to, ask Shopify for "
                                        + ALL_ORDERS + "; a custom app just adds the scope.")));
        return findings;
    }

    static Finding version(VersionWatch watch, ShopFacts.Known known, Instant now) {
        String ours = watch.expected();
        if (!known.served().equals(ours) || !known.versions().contains(ours)) {
            return faulty(
                    "API version",
                    "Asked for " + ours + ", the shop serves " + known.served() + "; it supports "
                            + String.join(", ", known.versions()) + ".",
                    "Update Hexbridge, or set the shop's API version to a supported one that was tested.");
        }
        Optional<LocalDate> until = ShopFacts.supportedUntil(ours);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return until.filter(end -> end.minusDays(SOON_DAYS).isBefore(today))
                .map(end -> new Finding(
                        "API version",
                        Grade.DOUBTFUL,
                        "Version " + ours + " is served, and supported until " + end + " at least.",
                        Optional.of("Plan an update of Hexbridge before that day.")))
                .orElseGet(() -> good(
                        "API version",
                        "Version " + ours + " is served"
                                + until.map(end -> ", and supported until " + end + " at least.")
                                        .orElse(".")));
    }

    static Finding subscriptions(Listing listing, Expected expected) {
        String point = "webhook subscriptions";
        return switch (listing) {
            case Listing.Later later -> unseen(point, later.failure().text());
            case Listing.Refused refused -> unseen(point, refused.failure().text());
            case Listing.Complete complete ->
                expected.endpoint()
                        .map(endpoint -> delivered(complete.subscriptions(), endpoint, expected))
                        .orElseGet(() -> new Finding(
                                point,
                                Grade.UNSEEN,
                                "The public address of this engine is not set, so nobody knows where webhooks should go.",
                                Optional.of(
                                        "Set the public address under which Shopify reaches the webhook listener.")));
        };
    }

    private static Finding delivered(List<Subscription> found, String endpoint, Expected expected) {
        List<String> here = found.stream()
                .filter(subscription -> subscription.endpoint().equals(endpoint))
                .map(Subscription::topic)
                .toList();
        Set<String> missing = expected.missing(here);
        if (missing.isEmpty()) {
            return good("webhook subscriptions", "All topics are delivered to " + endpoint + ".");
        }
        return faulty(
                "webhook subscriptions",
                "Not delivered to " + endpoint + ": " + String.join(", ", missing) + ".",
                "Start the engine, which subscribes to what is missing; if it stays so, see whether Shopify can reach this"
                        + " address.");
    }

    static Finding definition(String name, Optional<String> type) {
        if (type.isEmpty()) {
            return new Finding(
                    DEFINITION,
                    Grade.DOUBTFUL,
                    "Orders have no metafield " + name + " yet.",
                    Optional.of("Nothing, if the app may write orders: the engine makes it before it writes first."));
        }
        return type.get().equals("id")
                ? good(DEFINITION, "The metafield " + name + " is there, with unique values.")
                : new Finding(
                        DEFINITION,
                        Grade.DOUBTFUL,
                        "The metafield " + name + " is of type " + type.get() + ", not id: its values are not unique.",
                        Optional.of("Delete the definition and let the engine make it, or name another metafield."));
    }

    static Finding good(String point, String text) {
        return new Finding(point, Grade.GOOD, text, Optional.empty());
    }

    static Finding faulty(String point, String text, String remedy) {
        return new Finding(point, Grade.FAULTY, text, Optional.of(remedy));
    }

    static Finding unseen(String point, String text) {
        return new Finding(
                point, Grade.UNSEEN, text, Optional.of("Put right what is found before; then examine again."));
    }
}

package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.domain.canonical.Refund;
import dev.hexbridge.domain.canonical.Refund.Restock;
import java.util.Comparator;
import java.util.Locale;

/** The words of refunds, which both shapes share but for their case. */
final class RefundWords {

    /** Neither shape promises an order. */
    static final Comparator<Refund> OLDEST_FIRST = Comparator.comparing(
                    (Refund refund) -> refund.processed().toInstant())
            .thenComparing(Refund::id);

    private RefundWords() {}

    /** A word that is new to us is a fault: whether stock moves is never guessed. */
    static Restock restock(Json place) {
        return switch (place.text().orElse("no_restock").toLowerCase(Locale.ROOT)) {
            case "return" -> Restock.RETURN;
            case "cancel" -> Restock.CANCEL;
            case "no_restock" -> Restock.NO_RESTOCK;
            case "legacy_restock" -> Restock.LEGACY;
            default -> {
                place.fault(place.quoted() + " is no known way of restocking");
                yield Restock.NO_RESTOCK;
            }
        };
    }

    /** {@code refund discrepancy} for {@code Refund discrepancy} and {@code REFUND_DISCREPANCY}. */
    static String reason(Json place) {
        return place.text().orElse("").toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.pair.PairSettings.Numbering;
import java.util.Locale;
import java.util.Optional;

/**
 * The text by which a sales order is known to be ours, whoever numbered it: a prefix of the pair and the order's id.
 *
 * @param kind the kind of the root record
 * @param field the field that holds it
 * @param prefix how it begins
 */
public record Reference(String kind, String field, String prefix) {

    /** The header's field with the customer's reference: free text in Finance and Operations, and not unique. */
    static Reference of(Numbering numbering) {
        return new Reference("sales-order", "CustomersOrderReference", numbering.referencePrefix());
    }

    /** The reference of an order. */
    String to(String orderId) {
        return prefix + orderId;
    }

    /** The id of the order that a text refers to; empty where it is no reference of this pair. */
    public Optional<String> idOf(String text) {
        boolean ours = text.length() > prefix.length()
                && text.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
        return ours ? Optional.of(text.substring(prefix.length())) : Optional.empty();
    }
}

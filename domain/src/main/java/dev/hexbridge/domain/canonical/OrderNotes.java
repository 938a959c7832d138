package dev.hexbridge.domain.canonical;

import java.util.List;
import java.util.Optional;

/**
 * What people wrote on an order.
 *
 * @param note free text
 * @param purchaseOrder the buyer's own order number
 * @param tags labels
 * @param attributes users' own fields ({@code note.<name>}, {@code metafield.<namespace>.<key>})
 */
public record OrderNotes(
        Optional<String> note, Optional<String> purchaseOrder, List<String> tags, Attributes attributes) {

    public OrderNotes {
        tags = List.copyOf(tags);
    }
}

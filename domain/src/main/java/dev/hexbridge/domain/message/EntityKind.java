package dev.hexbridge.domain.message;

import java.util.Locale;

/** The kinds of entities that changes speak of. Receipts of refunds, transactions and fulfilments are their order's. */
public enum EntityKind {
    ORDER,
    CUSTOMER,
    PRODUCT,
    INVENTORY,
    COMPANY,
    SHOP,
    /** A refund: told with its order, and a fact of its own in the target. */
    REFUND,
    /** A batch of a payment journal: what a shop was paid on one day by one gateway. */
    JOURNAL,
    /** Nothing could be told: the receipt stands for itself. */
    RECEIPT;

    private final String token = name().toLowerCase(Locale.ROOT);

    /** The kind in lower case, as it stands in keys and on the wire. */
    public String token() {
        return token;
    }

    public static EntityKind ofToken(String token) {
        return valueOf(token.toUpperCase(Locale.ROOT));
    }
}

package dev.hexbridge.domain.canonical;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One transaction of an order's payment: a fact that never changes once it succeeded.
 *
 * @param id the transaction's id in the shop
 * @param kind what was done
 * @param status whether it worked
 * @param gateway the payment gateway's name, for example {@code shopify_payments}
 * @param amount the amount moved
 * @param processedAt when it was processed
 * @param parentId the transaction it belongs to: a capture's authorization, a refund's sale
 * @param rounding by how much cash was rounded, where it was
 */
public record Payment(
        String id,
        Kind kind,
        Status status,
        String gateway,
        DualMoney amount,
        Optional<OffsetDateTime> processedAt,
        Optional<String> parentId,
        Optional<DualMoney> rounding) {

    /** A transaction without rounding. */
    public Payment(
            String id,
            Kind kind,
            Status status,
            String gateway,
            DualMoney amount,
            Optional<OffsetDateTime> processedAt,
            Optional<String> parentId) {
        this(id, kind, status, gateway, amount, processedAt, parentId, Optional.empty());
    }

    /** What a transaction does. */
    public enum Kind {
        AUTHORIZATION,
        CAPTURE,
        SALE,
        VOID,
        REFUND,
        OTHER
    }

    /** How a transaction ended, or that it has not. */
    public enum Status {
        SUCCESS,
        PENDING,
        FAILURE,
        ERROR,
        OTHER
    }
}

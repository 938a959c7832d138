package dev.hexbridge.domain.canonical;

/** Where an order's payment stands. */
public enum FinancialStatus {
    PENDING,
    AUTHORIZED,
    PARTIALLY_PAID,
    PAID,
    PARTIALLY_REFUNDED,
    REFUNDED,
    VOIDED,
    EXPIRED,
    /** Nothing known: the shop stated none, or one that is new to us. */
    UNKNOWN
}

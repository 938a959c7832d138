package dev.hexbridge.domain.canonical;

/** How much of an order has been shipped. */
public enum FulfilmentStatus {
    UNFULFILLED,
    PARTIAL,
    FULFILLED,
    RESTOCKED,
    UNKNOWN
}

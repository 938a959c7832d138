package dev.hexbridge.domain.canonical;

/** Which of an order's two currencies is meant: the shop's own, or the one shown to the buyer. */
public enum CurrencyView {
    SHOP,
    PRESENTMENT
}

package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Payment;

/** What an order was paid with, where that is told apart from money. */
final class Tenders {

    /** Shopify docs: an order paid with a gift card has a transaction through this gateway. */
    private static final String GIFT_CARD = "gift_card";

    private Tenders() {}

    /** What gift cards paid: a tender, so it takes nothing off what is owed. */
    static Money giftCards(Sums sums) {
        return sums.order().payment().transactions().stream()
                .filter(payment -> payment.gateway().equals(GIFT_CARD))
                .filter(payment -> payment.status() == Payment.Status.SUCCESS)
                .filter(payment -> payment.kind() == Payment.Kind.SALE || payment.kind() == Payment.Kind.CAPTURE)
                .map(payment -> payment.amount().in(sums.view()))
                .reduce(sums.zero(), Money::plus);
    }
}

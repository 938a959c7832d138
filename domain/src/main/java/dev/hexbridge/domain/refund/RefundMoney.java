package dev.hexbridge.domain.refund;

import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.canonical.Refund;
import java.util.List;
import java.util.Optional;

/** How the money of a refund goes back: each transaction that succeeded is one debit, and no other is. */
public final class RefundMoney {

    private RefundMoney() {}

    /** The movements that happened, each a fact under its transaction's id: a debit on the buyer's account. */
    public static List<Payment> debits(Refund refund) {
        return refund.transactions().stream()
                .filter(payment -> payment.kind() == Payment.Kind.REFUND)
                .filter(payment -> payment.status() == Payment.Status.SUCCESS)
                .toList();
    }

    /** What the buyer got. */
    public static Money paidBack(Refund refund, CurrencyView view, Money zero) {
        return debits(refund).stream().map(payment -> payment.amount().in(view)).reduce(zero, Money::plus);
    }

    /** What of a credit stays on the buyer's account: all of it where no money moved, as in an exchange. */
    public static Money onAccount(Refund refund, CreditNote note, CurrencyView view) {
        return note.credited().minus(paidBack(refund, view, Money.zero(note.currency())));
    }

    /** Why nothing may be booked yet: money is under way and may not arrive. Empty where all is decided. */
    public static Optional<String> pending(Refund refund) {
        List<Payment> open = refund.transactions().stream()
                .filter(payment ->
                        payment.status() == Payment.Status.PENDING || payment.status() == Payment.Status.OTHER)
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of("The money of refund " + refund.id() + " is still under way: transaction "
                        + open.getFirst().id() + " of "
                        + open.getFirst().amount().shop() + " through "
                        + open.getFirst().gateway() + " is pending.");
    }
}

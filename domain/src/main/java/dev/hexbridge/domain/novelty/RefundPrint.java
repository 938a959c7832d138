package dev.hexbridge.domain.novelty;

import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.canonical.Refund;
import java.util.function.Consumer;

/** What a refund says, bit by bit. */
final class RefundPrint {

    private final Ink ink;
    private final Consumer<Payment> transaction;

    RefundPrint(Ink ink, Consumer<Payment> transaction) {
        this.ink = ink;
        this.transaction = transaction;
    }

    void refund(Refund refund) {
        ink.text(refund.id()).time(refund.processed()).text(refund.note());
        ink.all(refund.lines(), this::line).all(refund.charges(), this::charge);
        ink.all(refund.transactions(), transaction);
    }

    private void line(Refund.Line line) {
        ink.text(line.id()).text(line.lineId()).number(line.quantity()).word(line.restock());
        ink.text(line.locationId()).money(line.subtotal()).money(line.tax());
    }

    private void charge(Refund.Charge charge) {
        ink.text(charge.id()).word(charge.kind()).text(charge.reason());
        ink.money(charge.amount()).money(charge.tax());
    }
}

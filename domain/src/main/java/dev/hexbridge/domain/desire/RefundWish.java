package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Refund;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.Desired;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.mapping.CompiledMap;
import dev.hexbridge.domain.mapping.Mapped;
import dev.hexbridge.domain.mapping.RefundInput;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.pair.Pair;
import dev.hexbridge.domain.pair.PairSettings;
import dev.hexbridge.domain.refund.CreditNote;
import dev.hexbridge.domain.refund.Crediting;
import dev.hexbridge.domain.refund.RefundMoney;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The return order that a refund should have: a fact, made once under its reference and never changed. Nothing is made
 * while its money is under way, and none for what was never shipped: that leaves the sales order by itself.
 */
record RefundWish(Pair pair, CompiledMap map) {

    private static final String REFERENCE = "CustomersOrderReference";
    private static final String ACCOUNT = "OrderingCustomerAccountNumber";

    Wish of(Refund refund, Order order, SourceVersion version, Agreed salesOrder, boolean approved) {
        Optional<String> pending = RefundMoney.pending(refund).filter(open -> !approved);
        if (pending.isPresent()) {
            return held(FailureKind.REFUND_PENDING, pending.get());
        }
        PairSettings settings = pair.settings();
        CreditNote note = Crediting.of(
                refund, order, settings.money().view(), settings.money().tax());
        if (note.isEmpty()) {
            return nothing(refund, version);
        }
        if (!salesOrder.isPresent()) {
            return held(FailureKind.MAPPING, "There is no sales order any more that refund " + refund.id() + " is of.");
        }
        return note.imbalance()
                .map(reason -> held(FailureKind.TOTALS_DIFFER, reason))
                .orElseGet(() -> mapped(refund, order, note, version, salesOrder));
    }

    /** The document is named so that one that was made by mistake would be found. */
    private Wish nothing(Refund refund, SourceVersion version) {
        StateDoc none = new StateDoc(new TargetRecord(map.target(), "", new TreeMap<>()), List.of());
        String reason = "Refund " + refund.id() + " credits nothing: what it takes back was never shipped, and leaves"
                + " the sales order by itself.";
        return new Wish.Ready(
                new Desired(
                        none,
                        Optional.empty(),
                        List.of(new Match(REFERENCE, reference(refund))),
                        version,
                        map.version(),
                        Optional.of(reason)),
                List.of());
    }

    private Wish mapped(Refund refund, Order order, CreditNote note, SourceVersion version, Agreed salesOrder) {
        Optional<String> account = Optional.ofNullable(
                        salesOrder.document().root().fields().get(ACCOUNT))
                .map(FieldValue::display);
        if (account.isEmpty()) {
            return held(FailureKind.MAPPING, "The sales order's map names no account that could be credited.");
        }
        RefundInput input = new RefundInput(
                refund,
                note,
                order,
                pair.settings(),
                new RefundInput.SalesOrder(salesOrder.ref().id(), account.get()));
        return switch (map.apply(input)) {
            case Mapped.Failed failed -> new Wish.Refused(MapFaults.failure(failed));
            case Mapped.Made made -> ready(refund, made, note, version);
        };
    }

    /** Without the reference in the document a lost answer would lead to a second one. */
    private Wish ready(Refund refund, Mapped.Made made, CreditNote note, SourceVersion version) {
        String text = reference(refund);
        boolean written = Optional.ofNullable(made.document().root().fields().get(REFERENCE))
                .filter(new FieldValue.Text(text)::sameAs)
                .isPresent();
        if (!written) {
            return new Wish.Refused(Failure.of(
                    FailureKind.MAPPING,
                    "The map has to fill " + REFERENCE + " with " + text
                            + ": by it alone the document is found again."));
        }
        List<String> notes = new ArrayList<>(made.notes());
        notes.add("credits " + note.credited() + "; on account "
                + RefundMoney.onAccount(refund, note, pair.settings().money().view()) + "; units into stock "
                + note.restocked());
        Desired desired = new Desired(
                made.document(),
                Optional.empty(),
                List.of(new Match(REFERENCE, text)),
                version,
                map.version(),
                Optional.empty());
        return new Wish.Ready(desired, notes);
    }

    private String reference(Refund refund) {
        return pair.settings().numbering().referencePrefix() + refund.id();
    }

    private static Wish held(FailureKind kind, String reason) {
        return new Wish.Held(Failure.of(kind, reason));
    }
}

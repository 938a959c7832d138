package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.Verification;
import dev.hexbridge.domain.pair.PairSettings.MoneySettings;
import dev.hexbridge.domain.totals.ErpGate;
import dev.hexbridge.domain.totals.ErpTotals;
import dev.hexbridge.domain.totals.PricedOrder;
import dev.hexbridge.domain.totals.TotalGate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A sales order is made with its processing stopped, and let go on once the ERP's own totals are the shop's. */
record SalesOrderVerification(Order order, PricedOrder priced, MoneySettings settings) implements Verification {

    /** The field of a header that keeps anybody from confirming, picking or invoicing the order. */
    static final String STOPPED = "IsSalesProcessingStopped";

    private static final FieldValue YES = new FieldValue.Text("Yes");
    private static final FieldValue NO = new FieldValue.Text("No");

    /** The document as it is made: stopped. */
    static StateDoc stopped(StateDoc document) {
        TreeMap<String, FieldValue> fields = new TreeMap<>(document.root().fields());
        fields.put(STOPPED, YES);
        TargetRecord root =
                new TargetRecord(document.root().kind(), document.root().key(), fields);
        return new StateDoc(root, document.children());
    }

    @Override
    public Verdict of(StateDoc seen) {
        if (!ErpTotals.of(seen).calculated()) {
            return new Verdict.NotYet("the ERP has not calculated the totals of the order yet");
        }
        return switch (ErpGate.check(order, priced, seen, settings)) {
            case TotalGate.Verdict.Off off -> new Verdict.Wrong(off.explanation());
            case TotalGate.Verdict.Balanced balanced -> isStopped(seen) ? release(seen) : new Verdict.Right();
        };
    }

    private static boolean isStopped(StateDoc seen) {
        return Optional.ofNullable(seen.root().fields().get(STOPPED))
                .filter(YES::sameAs)
                .isPresent();
    }

    private static Verdict release(StateDoc seen) {
        TargetRecord root = seen.root();
        return new Verdict.Release(new TargetRecord(root.kind(), root.key(), new TreeMap<>(Map.of(STOPPED, NO))));
    }
}

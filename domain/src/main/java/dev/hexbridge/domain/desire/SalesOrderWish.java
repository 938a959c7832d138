package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.Desired;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.mapping.CompiledMap;
import dev.hexbridge.domain.mapping.Mapped;
import dev.hexbridge.domain.mapping.SalesOrderInput;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.pair.Decided;
import dev.hexbridge.domain.pair.Pair;
import dev.hexbridge.domain.pair.PairSettings;
import dev.hexbridge.domain.totals.LineArithmetic;
import dev.hexbridge.domain.totals.PricedOrder;
import dev.hexbridge.domain.totals.Pricing;
import dev.hexbridge.domain.totals.TotalGate;
import java.util.List;
import java.util.Optional;

/** The sales order that an order should have: priced, mapped, and let through the total gate. */
record SalesOrderWish(Pair pair, CompiledMap map, Decided decided) {

    /** A sales order number has 20 characters in Finance and Operations. */
    private static final int LONGEST_NUMBER = 20;

    Wish of(Order order, SourceVersion version, String account) {
        PairSettings settings = pair.settings();
        PricedOrder priced =
                Pricing.of(order, settings.money().view(), settings.money().tax());
        return switch (map.apply(new SalesOrderInput(order, priced, settings, account, decided))) {
            case Mapped.Failed failed -> new Wish.Refused(MapFaults.failure(failed));
            case Mapped.Made made -> gated(order, priced, made, version);
        };
    }

    /** A cancelled order asks for no document, so there is no total to agree on. */
    private Wish gated(Order order, PricedOrder priced, Mapped.Made made, SourceVersion version) {
        if (order.times().cancelled().isPresent()) {
            return numbered(order, made, version);
        }
        TotalGate.Verdict verdict = TotalGate.check(
                order,
                priced,
                made.document(),
                LineArithmetic.SALES_ORDER_LINE,
                pair.settings().money());
        return switch (verdict) {
            case TotalGate.Verdict.Off off -> new Wish.Held(Failure.of(FailureKind.TOTALS_DIFFER, off.explanation()));
            case TotalGate.Verdict.Balanced balanced -> numbered(order, made, version);
        };
    }

    private Wish numbered(Order order, Mapped.Made made, SourceVersion version) {
        String number = pair.settings().numbering().orderPrefix() + order.id();
        if (number.length() > LONGEST_NUMBER) {
            return new Wish.Refused(Failure.of(
                    FailureKind.MAPPING,
                    "The number " + number + " is longer than " + LONGEST_NUMBER
                            + " characters: shorten orderPrefix."));
        }
        Optional<String> withdrawn =
                order.times().cancelled().map(time -> "The order was cancelled in the shop at " + time);
        TargetRef ref = new TargetRef(made.document().root().kind(), number);
        Desired desired = new Desired(made.document(), Optional.of(ref), List.of(), version, map.version(), withdrawn);
        return new Wish.Ready(desired, made.notes());
    }
}

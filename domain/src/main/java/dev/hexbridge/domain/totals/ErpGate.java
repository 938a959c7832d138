package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.pair.PairSettings.MoneySettings;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import dev.hexbridge.domain.totals.Part.Kind;
import dev.hexbridge.domain.totals.TotalGate.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares what the ERP computed of an order with what the shop asks for. Total, tax and the amount of each line decide;
 * discounts and charges of the header only name the part that is off, since they may be booked in more than one way.
 */
public final class ErpGate {

    private final Order order;
    private final PricedOrder priced;
    private final MoneySettings settings;
    private final List<Finding> findings = new ArrayList<>();

    private ErpGate(Order order, PricedOrder priced, MoneySettings settings) {
        this.order = order;
        this.priced = priced;
        this.settings = settings;
    }

    /**
     * Judges a document as it was read.
     *
     * @param order the order
     * @param priced its money, line by line
     * @param seen the document with the ERP's totals, without lines that people added
     * @param settings how the pair settles money
     */
    public static Verdict check(Order order, PricedOrder priced, StateDoc seen, MoneySettings settings) {
        return new ErpGate(order, priced, settings).judge(seen);
    }

    private Verdict judge(StateDoc seen) {
        ErpTotals erp = ErpTotals.of(seen);
        Money total = money(erp.total());
        compare(Kind.TAX, tax(), money(erp.tax()));
        findings.addAll(
                new DocumentCheck(order, priced, settings.tolerance()).findings(seen, key -> lineAmount(seen, key)));
        boolean equal = isEqual(priced.expected(), total);
        if (equal && findings.isEmpty()) {
            return new Verdict.Balanced(total);
        }
        if (!equal) {
            compare(Kind.DISCOUNTS, discounts(), money(erp.discount()));
            compare(Kind.CHARGES, money(BigDecimal.ZERO), money(erp.charges()));
            if (findings.isEmpty()) {
                compare(Kind.TOTAL, priced.expected(), total);
            }
        }
        return new Verdict.Off(priced.expected(), total, findings);
    }

    private static Optional<BigDecimal> lineAmount(StateDoc seen, String key) {
        return seen.child(key).map(line -> ErpTotals.amount(line, ErpTotals.LINE_AMOUNT));
    }

    /** Where the shop's amounts stand the lines are exempt, and the ERP computes none. */
    private Money tax() {
        Money zero = money(BigDecimal.ZERO);
        return settings.tax() == TaxMode.SHOP_AMOUNTS ? zero : OwnTax.of(order, settings.view());
    }

    private Money discounts() {
        return priced.lines()
                .map(line -> line.unitDiscount().times(line.quantity()))
                .reduce(money(BigDecimal.ZERO), Money::plus);
    }

    private void compare(Kind kind, Money expected, Money found) {
        if (!isEqual(expected, found)) {
            findings.add(new Finding(Part.of(kind), expected, found));
        }
    }

    private boolean isEqual(Money one, Money other) {
        return one.minus(other).amount().abs().compareTo(settings.tolerance()) <= 0;
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, priced.currency());
    }
}

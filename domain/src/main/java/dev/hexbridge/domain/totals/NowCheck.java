package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.OrderMoney;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names what is off in an order of which something was removed: the parts that are left, against what the shop states
 * of them now. Shares of a discount or a tax are rounded, so this never holds an order by itself.
 */
final class NowCheck {

    private NowCheck() {}

    static List<Finding> of(Sums sums, BigDecimal tolerance) {
        OrderMoney.Current now = sums.order().money().extras().now();
        List<Finding> findings = new ArrayList<>();
        Money discounts = sums.order().lines().stream()
                .map(line -> Coins.share(sums.discounts(line), line.quantity()))
                .reduce(sums.shippingDiscounts(), Money::plus);
        Money shippingTax = sums.order().shipping().stream()
                .map(line -> sums.tax(line.taxes()))
                .reduce(sums.zero(), Money::plus);
        Money tax = sums.order().lines().stream()
                .map(line -> Coins.share(sums.tax(line.taxes()), line.quantity()))
                .reduce(shippingTax, Money::plus);
        add(findings, Part.Kind.DISCOUNTS, in(now.discounts(), sums), discounts, tolerance);
        add(findings, Part.Kind.TAX, in(now.tax(), sums), tax, tolerance);
        add(
                findings,
                Part.Kind.SHIPPING,
                in(now.shipping(), sums),
                sums.shipping().minus(sums.shippingDiscounts()),
                tolerance);
        return findings;
    }

    private static Optional<Money> in(Optional<DualMoney> amount, Sums sums) {
        return amount.map(both -> both.in(sums.view()));
    }

    private static void add(
            List<Finding> findings, Part.Kind kind, Optional<Money> stated, Money found, BigDecimal tolerance) {
        stated.filter(said -> found.minus(said).amount().abs().compareTo(tolerance) > 0)
                .ifPresent(said -> findings.add(new Finding(Part.of(kind), said, found)));
    }
}

package dev.hexbridge.domain.totals;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.pair.PairSettings.MoneySettings;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every consistent order passes the gate to the cent, every perturbed one is held and explained. */
class TotalGatePropertyTest {

    record Line(long quantity, BigDecimal price, int discountPercent, BigDecimal rate) {}

    @Property(tries = 2000)
    void aConsistentOrderIsReleased(
            @ForAll("lines") List<Line> lines, @ForAll("cents") BigDecimal shipping, @ForAll boolean taxesIncluded) {
        Order order = order(lines, shipping, taxesIncluded).build();

        assertInstanceOf(TotalGate.Verdict.Balanced.class, check(order));
    }

    @Property(tries = 2000)
    void anOrderThatIsOffByACentOrMoreIsHeldAndTheDifferenceIsNamed(
            @ForAll("lines") List<Line> lines,
            @ForAll("cents") BigDecimal shipping,
            @ForAll("perturbations") BigDecimal by) {
        Order right = order(lines, shipping, false).build();
        BigDecimal total = right.money().asOrdered().total().shop().amount();
        Order wrong = order(lines, shipping, false)
                .withTotal(total.add(by).toPlainString())
                .build();

        TotalGate.Verdict.Off off = assertInstanceOf(TotalGate.Verdict.Off.class, check(wrong));
        assertTrue(off.erp().minus(off.shop()).amount().compareTo(by.negate()) == 0, off.explanation());
        assertTrue(!off.findings().isEmpty(), off.explanation());
    }

    private static TotalGate.Verdict check(Order order) {
        MoneySettings settings = new MoneySettings(CurrencyView.SHOP, TaxMode.SHOP_AMOUNTS, BigDecimal.ZERO);
        PricedOrder priced = Pricing.of(order, settings.view(), settings.tax());
        return TotalGate.check(order, priced, PricedDocuments.of(priced), LineArithmetic.SALES_ORDER_LINE, settings);
    }

    private static Orders order(List<Line> lines, BigDecimal shipping, boolean taxesIncluded) {
        Orders order = Orders.order().in("EUR");
        if (taxesIncluded) {
            order.withTaxesIncluded();
        }
        for (Line line : lines) {
            BigDecimal gross = line.price().multiply(BigDecimal.valueOf(line.quantity()));
            BigDecimal discount = percent(gross, line.discountPercent());
            BigDecimal net = gross.subtract(discount);
            BigDecimal base = taxesIncluded ? line.rate().add(BigDecimal.ONE) : BigDecimal.ONE;
            BigDecimal tax = net.multiply(line.rate()).divide(base, 2, RoundingMode.HALF_UP);
            order.withLine("SKU", line.quantity(), line.price().toPlainString());
            if (discount.signum() > 0) {
                order.discounted(discount.toPlainString());
            }
            if (tax.signum() > 0) {
                order.taxed(line.rate().toPlainString(), tax.toPlainString());
            }
        }
        return order.withShipping("Standard", shipping.toPlainString());
    }

    private static BigDecimal percent(BigDecimal amount, int percent) {
        return amount.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 40),
                        cents(),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of("0", "0.07", "0.19", "0.0725", "0.25").map(BigDecimal::new))
                .as(Line::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<BigDecimal> cents() {
        return Arbitraries.longs().between(0, 99_999).map(coins -> BigDecimal.valueOf(coins, 2));
    }

    @Provide
    Arbitrary<BigDecimal> perturbations() {
        return Arbitraries.longs()
                .between(-500, 500)
                .filter(coins -> coins != 0)
                .map(coins -> BigDecimal.valueOf(coins, 2));
    }
}

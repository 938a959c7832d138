package dev.hexbridge.domain.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PricingTest {

    @Test
    void aDiscountThatDividesStaysOneLine() {
        PricedOrder priced =
                price(Orders.order().in("EUR").withLine("A", 2, "10.00").discounted("3.00"));

        assertEquals(List.of("2 x 10.00 EUR - 1.50 EUR"), told(priced.goods()));
    }

    @Test
    void aDiscountThatDoesNotDivideSplitsTheLineInTwoWhoseSumIsExact() {
        PricedOrder priced =
                price(Orders.order().in("EUR").withLine("A", 3, "10.00").discounted("10.00"));

        assertEquals(List.of("2 x 10.00 EUR - 3.33 EUR", "1 x 10.00 EUR - 3.34 EUR"), told(priced.goods()));
        assertEquals(Money.of("20.00", "EUR"), sum(priced.goods()));
        assertEquals(priced.goods().get(0).key() + "-2", priced.goods().get(1).key());
    }

    @Test
    void yenHaveNoCoinsToSplit() {
        PricedOrder priced =
                price(Orders.order().in("JPY").withLine("A", 3, "1000").discounted("100"));

        assertEquals(List.of("2 x 1000.00 JPY - 33.00 JPY", "1 x 1000.00 JPY - 34.00 JPY"), told(priced.goods()));
    }

    @Test
    void shippingIsALineOfItsOwn() {
        PricedOrder priced =
                price(Orders.order().in("EUR").withLine("A", 1, "10.00").withShipping("DHL", "4.90"));

        assertEquals(List.of("1 x 4.90 EUR - 0.00 EUR"), told(priced.charges()));
    }

    @Test
    void whereTheShopsAmountsStandEachRateIsALine() {
        PricedOrder priced = price(Orders.order()
                .in("USD")
                .withLine("A", 1, "100.00")
                .taxed("0.0725", "7.25")
                .withLine("B", 1, "50.00")
                .taxed("0.0725", "3.63")
                .taxed("0.01", "0.50"));

        assertEquals(
                List.of("TAX-1 0.50 USD", "TAX-7.25 10.88 USD"),
                priced.charges().stream()
                        .map(line -> line.key() + " " + line.amount())
                        .toList());
    }

    @Test
    void whereTheShopsAmountsStandIncludedTaxIsTakenOutOfThePrices() {
        Order order = Orders.order()
                .in("EUR")
                .withTaxesIncluded()
                .withLine("A", 3, "10.00")
                .taxed("0.19", "4.79")
                .build();
        PricedOrder priced = Pricing.of(order, CurrencyView.SHOP, TaxMode.SHOP_AMOUNTS);

        assertEquals(Money.of("25.21", "EUR"), sum(priced.goods()));
        assertEquals(Money.of("30.00", "EUR"), sum(priced.lines().toList()));
    }

    @Test
    void whereTheErpComputesTaxNoLineBearsIt() {
        Order order = Orders.order()
                .in("USD")
                .withLine("A", 1, "100.00")
                .taxed("0.0725", "7.25")
                .build();

        assertEquals(
                List.of(),
                Pricing.of(order, CurrencyView.SHOP, TaxMode.ERP_COMPUTES).charges());
    }

    private static PricedOrder price(Orders orders) {
        return Pricing.of(orders.build(), CurrencyView.SHOP, TaxMode.SHOP_AMOUNTS);
    }

    private static List<String> told(List<PricedLine> lines) {
        return lines.stream()
                .map(line -> line.quantity() + " x " + line.unitPrice() + " - " + line.unitDiscount())
                .toList();
    }

    private static Money sum(List<PricedLine> lines) {
        return lines.stream().map(PricedLine::amount).reduce(Money::plus).orElseThrow();
    }
}

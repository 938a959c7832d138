package dev.hexbridge.domain.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.pair.PairSettings.MoneySettings;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the ERP computed, against what the shop asks for: 2 mugs at 10.00 and shipping of 5.00, taxed at 20 %. */
class ErpGateTest {

    private static final Order ORDER = Orders.order()
            .in("EUR")
            .withLine("MUG", 2, "10.00")
            .taxed("0.2", "4.00")
            .withShipping("Post", "5.00")
            .taxed("0.2", "1.00")
            .build();

    @Test
    void totalsThatAreTheShopsLetTheOrderGo() {
        assertInstanceOf(
                TotalGate.Verdict.Balanced.class,
                check("0", Map.of("OrderTotalAmount", "30", "OrderTotalTaxAmount", "5")));
    }

    @Test
    void anotherTaxIsNamed() {
        assertEquals(
                List.of("tax: 5.00 EUR expected, 4.75 EUR found"),
                told("0", Map.of("OrderTotalAmount", "29.75", "OrderTotalTaxAmount", "4.75")));
    }

    @Test
    void aToleranceCoversADifferenceUpToIt() {
        Map<String, String> totals = Map.of("OrderTotalAmount", "29.99", "OrderTotalTaxAmount", "4.99");

        assertInstanceOf(TotalGate.Verdict.Balanced.class, check("0.01", totals));
        assertInstanceOf(TotalGate.Verdict.Off.class, check("0.009", totals));
    }

    @Test
    void chargesThatTheErpAddsAreNamed() {
        assertEquals(
                List.of("charges: 0.00 EUR expected, 2.50 EUR found"),
                told(
                        "0",
                        Map.of(
                                "OrderTotalAmount", "32.50",
                                "OrderTotalTaxAmount", "5",
                                "OrderTotalChargesAmount", "2.50")));
    }

    @Test
    void aTotalThatNoPartAccountsForIsNamedItself() {
        assertEquals(
                List.of("total: 30.00 EUR expected, 31.00 EUR found"),
                told("0", Map.of("OrderTotalAmount", "31", "OrderTotalTaxAmount", "5")));
    }

    @Test
    void whereTheShopsAmountsStandAnyTaxOfTheErpIsOneTooMany() {
        MoneySettings settings = new MoneySettings(CurrencyView.SHOP, TaxMode.SHOP_AMOUNTS, BigDecimal.ZERO);
        PricedOrder priced = Pricing.of(ORDER, settings.view(), settings.tax());
        StateDoc seen = seen(priced, Map.of("OrderTotalAmount", "30", "OrderTotalTaxAmount", "0.01"));

        assertEquals(
                List.of("tax: 0.00 EUR expected, 0.01 EUR found"), told(ErpGate.check(ORDER, priced, seen, settings)));
    }

    private static List<String> told(String tolerance, Map<String, String> totals) {
        return told(check(tolerance, totals));
    }

    private static List<String> told(TotalGate.Verdict verdict) {
        return assertInstanceOf(TotalGate.Verdict.Off.class, verdict).findings().stream()
                .map(Finding::display)
                .toList();
    }

    private static TotalGate.Verdict check(String tolerance, Map<String, String> totals) {
        MoneySettings settings = new MoneySettings(CurrencyView.SHOP, TaxMode.ERP_COMPUTES, new BigDecimal(tolerance));
        PricedOrder priced = Pricing.of(ORDER, settings.view(), settings.tax());
        return ErpGate.check(ORDER, priced, seen(priced, totals), settings);
    }

    private static StateDoc seen(PricedOrder priced, Map<String, String> totals) {
        TargetRecord header = new TargetRecord("sales-order", "", decimals(totals));
        return new StateDoc(
                header,
                priced.lines()
                        .map(line -> new TargetRecord(
                                "sales-order-line",
                                line.key(),
                                decimals(Map.of(
                                        ErpTotals.LINE_AMOUNT,
                                        line.amount().amount().toPlainString()))))
                        .toList());
    }

    private static SortedMap<String, FieldValue> decimals(Map<String, String> values) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        values.forEach((name, value) -> fields.put(name, new FieldValue.Decimal(new BigDecimal(value))));
        return fields;
    }
}

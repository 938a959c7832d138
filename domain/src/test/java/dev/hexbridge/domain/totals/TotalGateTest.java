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
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a hold says. */
class TotalGateTest {

    @Test
    void aTaxThatIsACentOffTheRateIsNamedByItsLine() {
        Order order = Orders.order()
                .in("EUR")
                .withLine("A", 1, "10.00")
                .taxed("0.19", "1.90")
                .withLine("B", 2, "20.00")
                .taxed("0.19", "7.61")
                .build();

        assertInstanceOf(TotalGate.Verdict.Balanced.class, check(order, TaxMode.SHOP_AMOUNTS));
        assertEquals(
                List.of("line 2's tax: 7.61 EUR expected, 7.60 EUR found"), told(check(order, TaxMode.ERP_COMPUTES)));
    }

    @Test
    void aLineThatTheMapMadeCheaperIsNamed() {
        Order order = Orders.order()
                .in("EUR")
                .withLine("A", 1, "10.00")
                .withLine("B", 1, "20.00")
                .build();

        assertEquals(
                List.of("line 2: 20.00 EUR expected, 19.00 EUR found"),
                told(check(order, TaxMode.SHOP_AMOUNTS, "902", "19.00")));
    }

    @Test
    void whatIsOffByNoMoreThanTheToleranceIsEqual() {
        Order order = Orders.order()
                .in("EUR")
                .withLine("A", 1, "10.00")
                .withTotal("10.02")
                .build();
        MoneySettings lenient = new MoneySettings(CurrencyView.SHOP, TaxMode.SHOP_AMOUNTS, new BigDecimal("0.02"));
        MoneySettings strict = new MoneySettings(CurrencyView.SHOP, TaxMode.SHOP_AMOUNTS, new BigDecimal("0.01"));

        assertInstanceOf(
                TotalGate.Verdict.Balanced.class, check(order, lenient, PricedDocuments.of(priced(order, lenient))));
        assertInstanceOf(TotalGate.Verdict.Off.class, check(order, strict, PricedDocuments.of(priced(order, strict))));
    }

    @Test
    void anAmountFinerThanACoinIsHeldAndNeverRoundedAway() {
        Order order = Orders.order().in("EUR").withLine("A", 3, "0.335").build();

        assertInstanceOf(TotalGate.Verdict.Off.class, check(order, TaxMode.SHOP_AMOUNTS));
    }

    @Test
    void anOrderOfWhichSomethingWasRemovedIsComparedWithWhatItComesToNow() {
        Order order =
                Orders.order().in("EUR").withLine("A", 2, "10.00").leaving(1).build();

        assertInstanceOf(TotalGate.Verdict.Balanced.class, check(order, TaxMode.SHOP_AMOUNTS));
    }

    @Test
    void aDocumentInAnotherCurrencyThanItsAmountsIsHeld() {
        Order order = Orders.order().in("EUR").withLine("A", 1, "10.00").build();
        MoneySettings settings = new MoneySettings(CurrencyView.SHOP, TaxMode.SHOP_AMOUNTS, BigDecimal.ZERO);
        StateDoc document = PricedDocuments.of(priced(order, settings));
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        fields.put("CurrencyCode", new FieldValue.Text("USD"));
        TargetRecord root = new TargetRecord("sales-order", "", fields);

        assertEquals(
                List.of("currency: 10.00 EUR expected, 10.00 USD found"),
                told(check(order, settings, new StateDoc(root, document.children()))));
    }

    private static TotalGate.Verdict check(Order order, TaxMode tax) {
        MoneySettings settings = new MoneySettings(CurrencyView.SHOP, tax, BigDecimal.ZERO);
        return check(order, settings, PricedDocuments.of(priced(order, settings)));
    }

    /** With another price in one line of the document. */
    private static TotalGate.Verdict check(Order order, TaxMode tax, String key, String price) {
        MoneySettings settings = new MoneySettings(CurrencyView.SHOP, tax, BigDecimal.ZERO);
        StateDoc document = PricedDocuments.of(priced(order, settings));
        List<TargetRecord> lines = document.children().stream()
                .map(line -> line.key().equals(key) ? with(line, price) : line)
                .toList();
        return check(order, settings, new StateDoc(document.root(), lines));
    }

    private static TargetRecord with(TargetRecord line, String price) {
        TreeMap<String, FieldValue> fields = new TreeMap<>(line.fields());
        fields.put("SalesPrice", new FieldValue.Decimal(new BigDecimal(price)));
        return new TargetRecord(line.kind(), line.key(), fields);
    }

    private static TotalGate.Verdict check(Order order, MoneySettings settings, StateDoc document) {
        return TotalGate.check(order, priced(order, settings), document, LineArithmetic.SALES_ORDER_LINE, settings);
    }

    private static PricedOrder priced(Order order, MoneySettings settings) {
        return Pricing.of(order, settings.view(), settings.tax());
    }

    private static List<String> told(TotalGate.Verdict verdict) {
        return assertInstanceOf(TotalGate.Verdict.Off.class, verdict).findings().stream()
                .map(Finding::display)
                .toList();
    }
}

package dev.hexbridge.domain.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.exchange.Quote;
import dev.hexbridge.domain.pair.PairSettings.MoneySettings;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversionTest {

    private static final MoneySettings SETTINGS =
            new MoneySettings(CurrencyView.SHOP, TaxMode.SHOP_AMOUNTS, BigDecimal.ZERO);

    @Test
    void eachLineIsRoundedForItselfAndTheDocumentIsTheSumOfItsLines() {
        Order order = Orders.order()
                .in("USD")
                .withLine("A", 3, "9.99")
                .discounted("0.05")
                .withShipping("Post", "4.99")
                .build();
        Quote quote = quote("USD", "EUR", "0.9173");
        PricedOrder own = Pricing.of(order, CurrencyView.SHOP, TaxMode.SHOP_AMOUNTS);
        PricedOrder converted = Conversion.of(own, quote);

        assertEquals(Money.of("27.45", "EUR"), sum(converted.goods()));
        assertEquals(Money.of("32.03", "EUR"), converted.expected());
        assertInstanceOf(
                TotalGate.Verdict.Balanced.class,
                TotalGate.check(
                        order, converted, PricedDocuments.of(converted), LineArithmetic.SALES_ORDER_LINE, SETTINGS));
    }

    @Test
    void anOrderThatWasWrongIsStillWrongAfterConverting() {
        Order order = Orders.order()
                .in("USD")
                .withLine("A", 1, "10.00")
                .withTotal("12.00")
                .build();
        PricedOrder converted =
                Conversion.of(Pricing.of(order, CurrencyView.SHOP, TaxMode.SHOP_AMOUNTS), quote("USD", "EUR", "0.5"));

        assertEquals(Money.of("6", "EUR"), converted.expected());
        assertInstanceOf(
                TotalGate.Verdict.Off.class,
                TotalGate.check(
                        order, converted, PricedDocuments.of(converted), LineArithmetic.SALES_ORDER_LINE, SETTINGS));
    }

    @Test
    void noMoreThanHalfACoinALineIsLostOrWon() {
        for (long seed = 1; seed <= 500; seed++) {
            Order order = ShopOrders.of(seed);
            PricedOrder own = Pricing.of(order, CurrencyView.SHOP, TaxMode.SHOP_AMOUNTS);
            Quote quote = quote(own.currency().code(), "CHF", "0.9" + seed);
            PricedOrder converted = Conversion.of(own, quote);
            Money apart = converted.expected().minus(quote.convert(own.expected()));
            BigDecimal most = new BigDecimal("0.005")
                    .multiply(BigDecimal.valueOf(own.lines().count() + 1));

            assertTrue(apart.amount().abs().compareTo(most) <= 0, seed + ": " + apart);
            assertEquals(converted.expected(), sum(converted.lines().toList()));
        }
    }

    private static Quote quote(String from, String to, String rate) {
        return new Quote(
                new CurrencyCode(from),
                new CurrencyCode(to),
                new BigDecimal(rate),
                LocalDate.parse("2026-03-01"),
                "Default");
    }

    private static Money sum(List<PricedLine> lines) {
        return lines.stream().map(PricedLine::amount).reduce(Money::plus).orElseThrow();
    }
}

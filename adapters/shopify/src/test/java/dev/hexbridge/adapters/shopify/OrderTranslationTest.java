package dev.hexbridge.adapters.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.SourceSystem.Translation.CustomerSnapshot;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.OrderSnapshot;
import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.FinancialStatus;
import dev.hexbridge.domain.canonical.FulfilmentStatus;
import dev.hexbridge.domain.canonical.LineItem.Kind;
import dev.hexbridge.domain.canonical.LineQuantity;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.canonical.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderTranslationTest {

    @Test
    void aFullOrderIsKeptInAllItsParts() {
        Order order = order("full-order");

        assertEquals("5678901234567", order.id());
        assertEquals("#1042", order.number());
        assertEquals(Optional.of("web"), order.channel().source());
        assertEquals(
                OffsetDateTime.parse("2026-03-01T08:15:30-06:00"), order.times().created());
        assertEquals(Optional.of("ada@engines.example"), order.buyer().email());
        assertEquals("Ada Byron", order.buyer().customer().orElseThrow().name().full());
        assertEquals(
                Optional.of("Engines Inc."),
                order.buyer().customer().orElseThrow().company());
        assertEquals(
                Optional.of("Apt 4"),
                order.shippingAddress().orElseThrow().street().line2());
        assertEquals(
                Optional.of("IL"), order.shippingAddress().orElseThrow().place().regionCode());
        assertEquals(FinancialStatus.PAID, order.payment().status());
        assertEquals(List.of("shopify_payments", "gift_card"), order.payment().gateways());
        assertEquals(FulfilmentStatus.UNFULFILLED, order.fulfilment());
        assertEquals(Optional.of("Leave at the door"), order.notes().note());
        assertEquals(Optional.of("PO-77"), order.notes().purchaseOrder());
        assertEquals(List.of("spring", "first-order"), order.notes().tags());
        assertEquals(
                Map.of("note.gift", "yes", "note.delivery-window", "3"),
                order.notes().attributes().values());
    }

    @Test
    void linesKeepPriceDiscountsTaxesAndTheirOwnFields() {
        var line = order("full-order").lines().getFirst();

        assertEquals("13001", line.id());
        assertEquals(Optional.of(new Sku("SKU-1")), line.item().sku());
        assertEquals(Optional.of("Brass"), line.item().variantTitle());
        assertEquals(Kind.GOODS, line.item().kind());
        assertEquals(new LineQuantity(2, 2), line.quantity());
        assertEquals(usd("39.99"), line.unitPrice());
        assertEquals(List.of(usd("8.00")), line.discounts());
        assertEquals(new BigDecimal("0.0625"), line.taxes().getFirst().rate());
        assertEquals(usd("4.5"), line.taxes().getFirst().amount());
        assertEquals(
                Map.of("property.Engraving", "A.B.", "property._bundle", "true"),
                line.attributes().values());
        assertEquals(
                Optional.of(new Sku("PUNCH-1")),
                order("full-order").lines().get(1).item().sku());
    }

    @Test
    void theTotalIsTheSumOfTheParts() {
        for (String name : List.of("full-order", "pos-order", "two-currency-order", "german-order")) {
            Order order = order(name);
            for (CurrencyView view : CurrencyView.values()) {
                assertEquals(order.money().asOrdered().total().in(view), added(order, view), name + " " + view);
            }
        }
    }

    @Test
    void removedShippingIsLeftOut() {
        var shipping = order("full-order").shipping();

        assertEquals(1, shipping.size());
        assertEquals(Optional.of("Standard"), shipping.getFirst().code());
        assertEquals(usd("5.00"), shipping.getFirst().price());
    }

    @Test
    void anOrderFromATillHasNoBuyerAndATipAmongItsLines() {
        Order order = order("pos-order");

        assertEquals(Optional.empty(), order.buyer().customer());
        assertEquals(Optional.empty(), order.shippingAddress());
        assertEquals(Optional.of("16818700289"), order.channel().source());
        assertEquals(Optional.of("70112233445"), order.channel().locationId());
        assertEquals(Kind.SERVICE, order.lines().get(0).item().kind());
        assertEquals(Optional.empty(), order.lines().get(0).item().sku());
        assertEquals(Kind.TIP, order.lines().get(1).item().kind());
        assertEquals(Money.of("3", "EUR"), order.money().asOrdered().tips().shop());
        assertTrue(order.notes().tags().isEmpty());
    }

    @Test
    void twoCurrenciesAreBothKept() {
        Order order = order("two-currency-order");

        assertEquals(dual("50", "45"), order.lines().getFirst().unitPrice());
        assertEquals(new LineQuantity(2, 1), order.lines().getFirst().quantity());
        assertEquals(dual("115", "103.50"), order.money().asOrdered().total());
        assertEquals(dual("57.5", "51.75"), order.money().current());
        assertEquals(dual("5", "4.5"), order.money().asOrdered().tips());
        assertEquals(List.of("b2b", "eu"), order.notes().tags());
        assertEquals(Optional.of("P-9"), order.notes().attributes().get("metafield.erp.project"));
        var terms = order.payment().terms().orElseThrow();
        assertEquals("Net 30", terms.name());
        assertEquals(Optional.of(30L), terms.dueInDays());
        assertEquals(Optional.of(OffsetDateTime.parse("2026-04-02T10:00:00Z")), terms.dueAt());
        Payment capture = order.payment().transactions().get(1);
        assertEquals(Payment.Kind.CAPTURE, capture.kind());
        assertEquals(dual("115", "103.5"), capture.amount());
        assertEquals(Optional.of("81"), capture.parentId());
    }

    @Test
    void aGermanOrdersPricesContainTheTax() {
        Order order = order("german-order");

        assertTrue(order.money().taxesIncluded());
        assertEquals(
                "Müßig & Söhne GmbH",
                order.buyer().billingAddress().orElseThrow().company().orElseThrow());
        assertEquals(Optional.empty(), order.shippingAddress());
        assertEquals("MwSt", order.shipping().getFirst().taxes().getFirst().title());
        assertEquals(Money.of("19.78", "EUR"), order.money().asOrdered().tax().shop());
    }

    @Test
    void oddTypesAreReadForWhatTheyMean() {
        Order order = order("hand-edited-order");

        assertEquals("9007199254740993123", order.id());
        assertEquals("#77", order.number());
        assertEquals(
                Instant.parse("2019-01-02T08:04:05Z"), order.times().updated().toInstant());
        assertEquals(order.times().created(), order.times().processed());
        assertEquals(Optional.of("580111"), order.channel().source());
        assertEquals(FulfilmentStatus.UNKNOWN, order.fulfilment());
        assertEquals(FinancialStatus.PAID, order.payment().status());
        assertEquals(List.of("manual"), order.payment().gateways());
        assertEquals(List.of("a", "b", "3"), order.notes().tags());
        assertEquals(
                Map.of("note.weights", "{\"kg\":[1,2.50]}", "note.1", "nameless"),
                order.notes().attributes().values());
        assertEquals(usd("55"), order.money().asOrdered().total());
        assertEquals(usd("55"), order.money().current());
        assertEquals(usd("0"), order.money().asOrdered().shipping());
        var line = order.lines().getFirst();
        assertEquals("820982911946154508", line.id());
        assertEquals("Custom thing", line.item().title());
        assertEquals(Optional.empty(), line.item().sku());
        assertEquals(new LineQuantity(3, 3), line.quantity());
        assertEquals(List.of(usd("5")), line.discounts());
        assertEquals(
                Map.of("property.Length", "12.50", "property.Nested", "{\"a\":null}", "property.On", "false"),
                line.attributes().values());
        assertEquals(List.of(usd("10")), order.shipping().getFirst().discounts());
        assertEquals("PICKUP", order.shipping().getFirst().title());
    }

    @Test
    void anIdThatWasRoundedIsTakenFromTheGlobalId() {
        String body = Fixtures.body("full-order")
                .replace("\"id\": 5678901234567,", "\"id\": 820982911946154500,")
                .replace("gid://shopify/Order/5678901234567", "gid://shopify/Order/820982911946154508");

        assertEquals("820982911946154508", order("orders/create", body).id());
    }

    @Test
    void aCustomerIsKeptInAllItsParts() {
        var snapshot = assertInstanceOf(
                CustomerSnapshot.class, Fixtures.translate("customers/create", Fixtures.body("customer")));

        assertEquals("acme/customer/7208837742818", snapshot.entity().text());
        assertEquals(Instant.parse("2026-02-28T16:02:11Z"), snapshot.version().updatedAt());
        assertEquals(
                Optional.of("ada@engines.example"),
                snapshot.customer().contact().email());
        assertEquals(List.of("vip", "wholesale"), snapshot.customer().notes().tags());
        assertEquals(
                Optional.of("US"),
                snapshot.customer().defaultAddress().orElseThrow().countryCode());
    }

    private static Money added(Order order, CurrencyView view) {
        Money sum = order.money().asOrdered().discounts().in(view).negated();
        for (var line : order.lines()) {
            sum = sum.plus(line.unitPrice().in(view).times(line.quantity().ordered()));
        }
        for (var shipping : order.shipping()) {
            sum = sum.plus(shipping.price().in(view));
        }
        return order.money().taxesIncluded()
                ? sum
                : sum.plus(order.money().asOrdered().tax().in(view));
    }

    private static DualMoney usd(String amount) {
        return DualMoney.same(Money.of(amount, "USD"));
    }

    private static DualMoney dual(String usd, String eur) {
        return new DualMoney(Money.of(usd, "USD"), Money.of(eur, "EUR"));
    }

    private static Order order(String fixture) {
        return order("orders/create", Fixtures.body(fixture));
    }

    private static Order order(String topic, String body) {
        return assertInstanceOf(OrderSnapshot.class, Fixtures.translate(topic, body))
                .order();
    }
}

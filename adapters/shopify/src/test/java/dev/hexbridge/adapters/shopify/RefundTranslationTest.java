package dev.hexbridge.adapters.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.SourceSystem.Translation;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Refund;
import dev.hexbridge.domain.canonical.Refund.Charge;
import dev.hexbridge.domain.canonical.Refund.Restock;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The refunds in an order's webhook. */
class RefundTranslationTest {

    private static final String LINE = """
            {"id":31,"line_item_id":901,"quantity":2,"restock_type":"%s","location_id":77,"subtotal":"20.00",
             "total_tax":"3.80"}""";

    @Test
    void aRefundTellsItsUnitsItsAdjustmentsAndItsMoneyWithTheBuyersSign() {
        Refund refund = order("EUR", refund(LINE.formatted("return"), """
                {"id":41,"kind":"shipping_refund","amount":"-5.00","tax_amount":"-0.35","reason":"Shipping refund"},
                {"id":42,"kind":"refund_discrepancy","amount":"1.50","tax_amount":"0.00","reason":"Refund discrepancy"}""", """
                {"id":51,"kind":"refund","status":"success","gateway":"bogus","amount":"27.65","currency":"EUR"}"""));

        assertEquals(Restock.RETURN, refund.lines().getFirst().restock());
        assertEquals(eur("3.80"), refund.lines().getFirst().tax());
        assertEquals(
                List.of(
                        new Charge("41", Charge.Kind.SHIPPING, "", eur("5"), eur("0.35")),
                        new Charge("42", Charge.Kind.ADJUSTMENT, "refund discrepancy", eur("-1.50"), eur("0"))),
                refund.charges());
        assertEquals(eur("27.65"), refund.transactions().getFirst().amount());
    }

    @Test
    void shippingThatIsToldAsALineIsNotToldOnceMoreByItsAdjustment() {
        String told = refund("", "{\"id\":41,\"kind\":\"shipping_refund\",\"amount\":\"-5.00\"}", "")
                .replace(
                        "\"refund_line_items\"",
                        "\"refund_shipping_lines\":[{\"id\":61,\"subtotal_amount\":\"5.00\"}],\"refund_line_items\"");

        assertEquals(
                List.of(new Charge("61", Charge.Kind.SHIPPING, "", eur("5"), eur("0"))),
                order("EUR", told).charges());
    }

    @Test
    void aWayOfRestockingThatIsNewToUsIsNotGuessed() {
        Translation.Unreadable unreadable = assertInstanceOf(
                Translation.Unreadable.class, translated("EUR", refund(LINE.formatted("teleport"), "", "")));

        assertEquals("/refunds/0/refund_line_items/0/restock_type", unreadable.pointer());
    }

    @Test
    void moneyInOneOfTwoCurrenciesOnlyHasTheOrderReadAnew() {
        String told = refund("", "", """
                {"id":51,"kind":"refund","status":"success","gateway":"bogus","amount":"27.65","currency":"EUR"}""");

        Translation.Partial partial = assertInstanceOf(Translation.Partial.class, translated("DKK", told));

        assertTrue(partial.reason().contains("currencies"), partial.reason());
    }

    @Test
    void aRefundByItselfIsAHintToReadItsOrder() {
        Translation.Partial partial =
                assertInstanceOf(Translation.Partial.class, translate("refunds/create", refund("", "", "")));

        assertEquals("450789469", partial.entity().id());
    }

    private static Refund order(String shown, String refund) {
        return assertInstanceOf(Translation.OrderSnapshot.class, translated(shown, refund))
                .order()
                .refunds()
                .getFirst();
    }

    private static Translation translated(String shown, String refund) {
        return translate("orders/updated", """
                {"id":450789469,"admin_graphql_api_id":"gid://shopify/Order/450789469","name":"#1","currency":"EUR",
                 "presentment_currency":"%s","taxes_included":false,"created_at":"2026-03-01T10:00:00Z",
                 "updated_at":"2026-03-01T10:00:00Z","line_items":[],"shipping_lines":[],"refunds":[%s],
                 "total_discounts":"0","total_tax":"0","total_price":"0","current_total_price":"0",
                 "total_shipping_price_set":{"shop_money":{"amount":"0","currency_code":"EUR"},
                   "presentment_money":{"amount":"0","currency_code":"%s"}}}""".formatted(shown, refund, shown));
    }

    private static Translation translate(String topic, String body) {
        EntityKey order = new EntityKey(Fixtures.ACME, EntityKind.ORDER, "450789469");
        return new ShopifySourceAdapter()
                .translate(Fixtures.receipt(topic, body.getBytes(StandardCharsets.UTF_8), order));
    }

    private static String refund(String lines, String adjustments, String transactions) {
        return """
                {"id":21,"admin_graphql_api_id":"gid://shopify/Refund/21","order_id":450789469,
                 "created_at":"2026-03-02T10:00:00Z","processed_at":"2026-03-02T10:00:00Z","note":null,
                 "refund_line_items":[%s],"order_adjustments":[%s],"transactions":[%s],"duties":[]}""".formatted(lines, adjustments, transactions);
    }

    private static DualMoney eur(String amount) {
        return DualMoney.same(Money.of(amount, "EUR"));
    }
}

package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Decimals;
import dev.hexbridge.adapters.shopify.json.Ids;
import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.adapters.shopify.json.Times;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.Refund;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads refunds: those of an order, and the body of {@code refunds/create}, which have one shape (Shopify docs: REST
 * Refund). The shop's sign of an adjustment is the merchant's; here what the buyer gets is positive.
 */
final class RefundReader {

    private static final OffsetDateTime NEVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);
    private static final String SHIPPING = "shipping_refund";

    private final MoneyReader money;
    private final PaymentReader payments;

    RefundReader(MoneyReader money) {
        this.money = money;
        this.payments = new PaymentReader(money);
    }

    List<Refund> refunds(Json order) {
        return order.at("refunds").items().stream()
                .map(this::refund)
                .sorted(RefundWords.OLDEST_FIRST)
                .toList();
    }

    /**
     * Whether the refunds of an order in two currencies are told in one of them only: then the order must be read anew.
     */
    static boolean tellsTooLittle(Json order) {
        boolean twoCurrencies = order.at("presentment_currency").exists()
                && !order.at("presentment_currency")
                        .text()
                        .equals(order.at("currency").text());
        return twoCurrencies
                && order.at("refunds").items().stream()
                        .flatMap(refund -> refund.at("transactions").items().stream())
                        .anyMatch(transaction -> !transaction.at("amount_set").exists());
    }

    Refund refund(Json refund) {
        return new Refund(
                refund.at("id").required(Ids.own(refund), ""),
                processed(refund),
                refund.at("note").text(),
                refund.at("refund_line_items").each(this::line),
                charges(refund),
                refund.at("transactions").each(payments::transaction));
    }

    private static OffsetDateTime processed(Json refund) {
        Json stated = refund.at("processed_at");
        return stated.required(Times.read(stated).or(() -> Times.read(refund.at("created_at"))), NEVER);
    }

    private Refund.Line line(Json line) {
        Json quantity = line.at("quantity");
        return new Refund.Line(
                line.at("id").required(Ids.read(line.at("id")), ""),
                line.at("line_item_id").required(lineId(line), ""),
                quantity.required(Decimals.count(quantity), 0L),
                RefundWords.restock(line.at("restock_type")),
                Ids.read(line.at("location_id")),
                money.required(line, "subtotal"),
                money.required(line, "total_tax"));
    }

    /** The line's global id is exact where a sender let its number pass through floating point. */
    private static Optional<String> lineId(Json line) {
        return Ids.read(line.at("line_item_id"))
                .map(id -> line.at("line_item")
                        .at("admin_graphql_api_id")
                        .text()
                        .flatMap(Ids::digits)
                        .map(global -> Ids.exact(id, global))
                        .orElse(id));
    }

    private List<Refund.Charge> charges(Json refund) {
        List<Refund.Charge> charges = new ArrayList<>();
        List<Json> shipping = refund.at("refund_shipping_lines").items();
        shipping.forEach(line -> charges.add(new Refund.Charge(
                line.at("id").required(Ids.read(line.at("id")), ""),
                Refund.Charge.Kind.SHIPPING,
                "",
                money.required(line, "subtotal_amount"),
                money.read(line, "tax_amount").orElse(money.zero()))));
        refund.at("duties")
                .items()
                .forEach(duty -> charges.add(new Refund.Charge(
                        duty.at("duty_id").required(Ids.read(duty.at("duty_id")), ""),
                        Refund.Charge.Kind.DUTY,
                        "",
                        money.required(duty, "amount"),
                        money.zero())));
        // Told as shipping lines, the shipping is not told once more by its adjustment.
        refund.at("order_adjustments").items().stream()
                .filter(adjustment ->
                        shipping.isEmpty() || !adjustment.at("kind").says(SHIPPING))
                .forEach(adjustment -> charges.add(adjustment(adjustment)));
        return charges;
    }

    private Refund.Charge adjustment(Json adjustment) {
        boolean shipping = adjustment.at("kind").says(SHIPPING);
        return new Refund.Charge(
                adjustment.at("id").required(Ids.read(adjustment.at("id")), ""),
                shipping ? Refund.Charge.Kind.SHIPPING : Refund.Charge.Kind.ADJUSTMENT,
                shipping ? "" : RefundWords.reason(adjustment.at("reason")),
                negated(money.required(adjustment, "amount")),
                negated(money.read(adjustment, "tax_amount").orElse(money.zero())));
    }

    static DualMoney negated(DualMoney amount) {
        return new DualMoney(amount.shop().negated(), amount.presentment().negated());
    }
}

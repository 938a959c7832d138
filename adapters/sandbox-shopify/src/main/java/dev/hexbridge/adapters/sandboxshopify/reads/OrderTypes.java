package dev.hexbridge.adapters.sandboxshopify.reads;

import dev.hexbridge.adapters.sandboxshopify.orders.BasketTotals;
import dev.hexbridge.adapters.sandboxshopify.orders.Discount;
import dev.hexbridge.adapters.sandboxshopify.orders.MoneyBag;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.orders.Pricing;
import dev.hexbridge.adapters.sandboxshopify.orders.Timeline;
import dev.hexbridge.adapters.sandboxshopify.query.Page;
import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The order of the Admin API, with the fields that an import needs. */
final class OrderTypes {

    private final Resolvers<Order> order = Resolvers.of("Order");

    OrderTypes(MetafieldTypes metafields) {
        identity();
        state();
        people();
        amounts();
        parts();
        metafields.on(order, value -> value.header().gid());
    }

    List<Resolvers<?>> all() {
        Resolvers<Order> rounding = Resolvers.of("CashRoundingAdjustment");
        MoneyTypes.money(rounding, "paymentSet", o -> pricing(o).zero(), OrderTypes::pricing);
        MoneyTypes.money(rounding, "refundSet", o -> pricing(o).zero(), OrderTypes::pricing);
        return List.of(order, rounding);
    }

    private void identity() {
        order.value("id", o -> o.header().gid())
                .value("legacyResourceId", o -> Long.toString(o.id()))
                .value("name", o -> o.header().name())
                .value("number", o -> o.header().number())
                .value(
                        "confirmationNumber",
                        o -> o.header().token().substring(0, 9).toUpperCase(Locale.ROOT))
                .nulls("poNumber", "sourceIdentifier", "phone")
                .value("test", o -> o.notes().test())
                .value("sourceName", o -> o.header().sourceName())
                .value("customerLocale", o -> "en")
                .value("note", o -> o.notes().note())
                .value("tags", o -> o.notes().tags())
                .value("customAttributes", o -> o.notes().attributes());
    }

    private void state() {
        order.value("createdAt", o -> times(o).createdAt())
                .value("updatedAt", o -> times(o).updatedAt())
                .value("processedAt", o -> times(o).createdAt())
                .value("closedAt", o -> cancelled(o).map(c -> c.at()))
                .value("cancelledAt", o -> cancelled(o).map(c -> c.at()))
                .value("cancelReason", o -> cancelled(o).map(c -> c.reason().toUpperCase(Locale.ROOT)))
                .value("edited", o -> times(o).editedAt().isPresent())
                .value("confirmed", o -> true)
                .value("taxesIncluded", o -> pricing(o).taxesIncluded())
                .value("taxExempt", o -> false)
                .value("estimatedTaxes", o -> false)
                .value("dutiesIncluded", o -> false)
                .value("currencyCode", o -> pricing(o).currency())
                .value("presentmentCurrencyCode", o -> pricing(o).presentmentCurrency())
                .value("displayFinancialStatus", o -> o.payment().status().name())
                .value("displayFulfillmentStatus", o -> "UNFULFILLED")
                .value("returnStatus", o -> "NO_RETURN")
                .value("fullyPaid", o -> o.outstanding().shop().signum() <= 0)
                .value("unpaid", o -> received(o).shop().signum() == 0)
                .value("paymentGatewayNames", o -> o.payment().gateways())
                .value("discountCodes", OrderTypes::codes);
    }

    private void people() {
        order.value("email", o -> o.buyer().email())
                .value("customer", o -> o.buyer().customer())
                .value("billingAddress", o -> o.buyer().billing())
                .value("shippingAddress", o -> o.buyer().shipping())
                .value("purchasingEntity", o -> PeopleTypes.purchaser(o.buyer()))
                .nulls("app", "retailLocation", "paymentTerms");
    }

    private void amounts() {
        amount("subtotalPriceSet", o -> all(o).goods().net());
        amount("totalDiscountsSet", o -> all(o).discounts());
        amount("totalShippingPriceSet", o -> all(o).shipping().gross());
        amount("totalTaxSet", o -> all(o).tax());
        amount("totalTipReceivedSet", o -> o.basket().tips());
        amount("totalPriceSet", o -> all(o).total());
        amount("originalTotalPriceSet", o -> all(o).total());
        amount("currentSubtotalPriceSet", o -> current(o).goods().net());
        amount("currentTotalDiscountsSet", o -> current(o).discounts());
        amount("currentShippingPriceSet", o -> current(o).shipping().gross());
        amount("currentTotalTaxSet", o -> current(o).tax());
        amount("currentTotalPriceSet", Order::currentTotal);
        amount("totalReceivedSet", OrderTypes::received);
        amount("totalRefundedSet", o -> o.payment().refunded(pricing(o).zero()));
        amount("totalOutstandingSet", Order::outstanding);
        amount(
                "netPaymentSet",
                o -> received(o).minus(o.payment().refunded(pricing(o).zero())));
        order.nulls("originalTotalDutiesSet", "currentTotalDutiesSet")
                .nulls("originalTotalAdditionalFeesSet", "currentTotalAdditionalFeesSet")
                .value("totalCashRoundingAdjustment", o -> o)
                .value("additionalFees", o -> List.of());
    }

    private void parts() {
        order.value("taxLines", o -> MoneyTypes.taxes(o.basket().taxes(), pricing(o)))
                .value("currentTaxLines", o -> MoneyTypes.taxes(o.basket().currentTaxes(), pricing(o)))
                .called("discountApplications", (o, call) -> Page.inPlace(applied(o), call))
                .called("shippingLines", (o, call) -> Page.inPlace(carriage(o), call))
                .called("lineItems", (o, call) -> Page.inPlace(lines(o), call))
                .called("transactions", (o, call) -> call.head(PaymentTypes.of(o)))
                .called("refunds", (o, call) -> call.head(RefundTypes.of(o)));
    }

    private void amount(String field, Function<Order, MoneyBag> value) {
        MoneyTypes.money(order, field, value, OrderTypes::pricing);
    }

    private static List<MoneyTypes.Applied> applied(Order order) {
        int count = order.basket().discounts().size();
        return IntStream.range(0, count)
                .mapToObj(index -> new MoneyTypes.Applied(index, order))
                .toList();
    }

    private static List<LineTypes.Carriage> carriage(Order order) {
        return order.basket().shipping().stream()
                .map(line -> new LineTypes.Carriage(line, order))
                .toList();
    }

    private static List<LineTypes.Line> lines(Order order) {
        return order.basket().lines().stream()
                .map(line -> new LineTypes.Line(line, order))
                .toList();
    }

    private static List<String> codes(Order order) {
        return order.basket().discounts().stream()
                .filter(discount -> discount.kind() == Discount.Kind.DISCOUNT_CODE)
                .map(Discount::title)
                .toList();
    }

    private static Timeline times(Order order) {
        return order.header().times();
    }

    private static Optional<Timeline.Cancellation> cancelled(Order order) {
        return times(order).cancellation();
    }

    private static Pricing pricing(Order order) {
        return order.basket().pricing();
    }

    private static BasketTotals all(Order order) {
        return order.basket().totals();
    }

    private static BasketTotals current(Order order) {
        return order.basket().currentTotals();
    }

    private static MoneyBag received(Order order) {
        return order.payment().received(pricing(order).zero());
    }
}

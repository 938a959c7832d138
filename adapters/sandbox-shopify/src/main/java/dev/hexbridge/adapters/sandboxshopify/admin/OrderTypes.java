package dev.hexbridge.adapters.sandboxshopify.admin;

import dev.hexbridge.adapters.sandboxshopify.graphql.ObjectType;
import dev.hexbridge.adapters.sandboxshopify.graphql.Page;
import dev.hexbridge.adapters.sandboxshopify.orders.BasketTotals;
import dev.hexbridge.adapters.sandboxshopify.orders.Discount;
import dev.hexbridge.adapters.sandboxshopify.orders.MoneyBag;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.orders.Pricing;
import dev.hexbridge.adapters.sandboxshopify.orders.Timeline;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The order of the Admin API, with the fields that an import needs. */
final class OrderTypes {

    private final ObjectType<Order> order = ObjectType.of("Order");

    OrderTypes(MetafieldTypes metafields) {
        identity();
        state();
        people();
        amounts();
        parts();
        metafields.on(order, value -> value.header().gid());
    }

    ObjectType<Order> order() {
        return order;
    }

    private void identity() {
        order.as("Node")
                .text("id", o -> o.header().gid())
                .text("legacyResourceId", o -> Long.toString(o.id()))
                .text("name", o -> o.header().name())
                .number("number", o -> o.header().number())
                .text(
                        "confirmationNumber",
                        o -> o.header().token().substring(0, 9).toUpperCase(Locale.ROOT))
                .nulls("poNumber", "sourceIdentifier", "phone")
                .flag("test", o -> o.notes().test())
                .text("sourceName", o -> o.header().sourceName())
                .text("customerLocale", o -> "en")
                .maybe("note", o -> o.notes().note())
                .texts("tags", o -> o.notes().tags())
                .many("customAttributes", LineTypes.ATTRIBUTE, o -> o.notes().attributes());
    }

    private void state() {
        order.text("createdAt", o -> times(o).createdAt().toString())
                .text("updatedAt", o -> times(o).updatedAt().toString())
                .text("processedAt", o -> times(o).createdAt().toString())
                .maybe("closedAt", o -> cancelled(o).map(c -> c.at().toString()))
                .maybe("cancelledAt", o -> cancelled(o).map(c -> c.at().toString()))
                .maybe("cancelReason", o -> cancelled(o).map(c -> c.reason().toUpperCase(Locale.ROOT)))
                .flag("edited", o -> times(o).editedAt().isPresent())
                .flag("confirmed", o -> true)
                .flag("taxesIncluded", o -> pricing(o).taxesIncluded())
                .flag("taxExempt", o -> false)
                .flag("estimatedTaxes", o -> false)
                .flag("dutiesIncluded", o -> false)
                .text("currencyCode", o -> pricing(o).currency())
                .text("presentmentCurrencyCode", o -> pricing(o).presentmentCurrency())
                .text("displayFinancialStatus", o -> o.payment().status().name())
                .text("displayFulfillmentStatus", o -> "UNFULFILLED")
                .text("returnStatus", o -> "NO_RETURN")
                .flag("fullyPaid", o -> o.outstanding().shop().signum() <= 0)
                .flag("unpaid", o -> received(o).shop().signum() == 0)
                .texts("paymentGatewayNames", o -> List.of(o.payment().gateway()))
                .texts("discountCodes", OrderTypes::codes);
    }

    private void people() {
        ObjectType<Order> none = ObjectType.<Order>of("OrderApp").nulls("id", "name");
        ObjectType<Order> terms = ObjectType.<Order>of("PaymentTerms")
                .nulls("paymentTermsName", "paymentTermsType", "dueInDays", "overdue");
        order.maybe("email", o -> o.buyer().email())
                .one("customer", PeopleTypes.CUSTOMER, o -> o.buyer().customer())
                .one("billingAddress", PeopleTypes.ADDRESS, o -> o.buyer().billing())
                .one("shippingAddress", PeopleTypes.ADDRESS, o -> o.buyer().shipping())
                .one("purchasingEntity", PeopleTypes.PURCHASING_ENTITY, PeopleTypes::purchaser)
                .one("app", none, o -> Optional.empty())
                .one("retailLocation", ObjectType.<Order>of("Location").nulls("id", "name"), o -> Optional.empty())
                .one("paymentTerms", terms, o -> Optional.empty());
    }

    private void amounts() {
        ObjectType<Order> rounding = ObjectType.of("CashRoundingAdjustment");
        MoneyTypes.money(rounding, "paymentSet", o -> pricing(o).zero(), OrderTypes::pricing);
        MoneyTypes.money(rounding, "refundSet", o -> pricing(o).zero(), OrderTypes::pricing);
        ObjectType<Order> fee = ObjectType.<Order>of("AdditionalFee")
                .nulls("id", "name")
                .one("price", MoneyTypes.BAG, o -> Optional.empty());
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
        amount("currentTotalPriceSet", o -> current(o).total());
        amount("totalReceivedSet", OrderTypes::received);
        amount("totalRefundedSet", o -> o.payment().refunded(pricing(o).zero()));
        amount("totalOutstandingSet", Order::outstanding);
        amount(
                "netPaymentSet",
                o -> received(o).minus(o.payment().refunded(pricing(o).zero())));
        order.one("originalTotalDutiesSet", MoneyTypes.BAG, o -> Optional.empty())
                .one("currentTotalDutiesSet", MoneyTypes.BAG, o -> Optional.empty())
                .one("totalCashRoundingAdjustment", rounding, Optional::of)
                .many("additionalFees", fee, o -> List.of());
    }

    private void parts() {
        order.many(
                        "taxLines",
                        MoneyTypes.TAX_LINE,
                        o -> MoneyTypes.taxes(o.basket().taxes(), pricing(o)))
                .many(
                        "currentTaxLines",
                        MoneyTypes.TAX_LINE,
                        o -> MoneyTypes.taxes(o.basket().currentTaxes(), pricing(o)))
                .connection("discountApplications", MoneyTypes.APPLICATION, (o, call) -> Page.inPlace(applied(o)))
                .connection("shippingLines", LineTypes.SHIPPING_LINE, (o, call) -> Page.inPlace(carriage(o)))
                .taking("includeRemovals")
                .connection("lineItems", LineTypes.LINE, (o, call) -> Page.inPlace(lines(o)))
                .many("transactions", PaymentTypes.TRANSACTION, PaymentTypes::of)
                .taking("first", "capturable", "manuallyResolvable");
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

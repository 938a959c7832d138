package dev.hexbridge.adapters.sandboxshopify.reads;

import dev.hexbridge.adapters.sandboxshopify.orders.MoneyBag;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.orders.Pricing;
import dev.hexbridge.adapters.sandboxshopify.orders.Refund;
import dev.hexbridge.adapters.sandboxshopify.query.Page;
import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Refunds of the Admin API. */
final class RefundTypes {

    private RefundTypes() {}

    /** A part of a refund with the order it belongs to. */
    record Of<T>(T value, Order order) {

        Pricing pricing() {
            return order.basket().pricing();
        }

        <U> Of<U> with(U other) {
            return new Of<>(other, order);
        }

        <U> List<Of<U>> all(List<U> others) {
            return others.stream().map(this::with).toList();
        }
    }

    static List<Of<Refund>> of(Order order) {
        return order.refunds().stream().map(refund -> new Of<>(refund, order)).toList();
    }

    static List<Resolvers<?>> all() {
        return List.of(refund(), part(), shipping(), discrepancy(), location());
    }

    private static Resolvers<Of<Refund>> refund() {
        return Resolvers.<Of<Refund>>of("Refund")
                .value("id", r -> r.value().gid())
                .value("legacyResourceId", r -> Long.toString(r.value().id()))
                .value("createdAt", r -> r.value().at())
                .value("processedAt", r -> r.value().at())
                .value("note", r -> r.value().note())
                .value("duties", r -> List.of())
                .called(
                        "refundLineItems",
                        (r, call) -> Page.inPlace(r.all(r.value().parts()), call))
                .called(
                        "refundShippingLines",
                        (r, call) ->
                                Page.inPlace(r.all(r.value().shipping().stream().toList()), call))
                .called(
                        "orderAdjustments",
                        (r, call) -> Page.inPlace(
                                r.all(r.value().discrepancy().stream().toList()), call))
                .called("transactions", (r, call) -> Page.inPlace(PaymentTypes.of(r.value(), r.order()), call));
    }

    private static Resolvers<Of<Refund.Part>> part() {
        Resolvers<Of<Refund.Part>> type = Resolvers.<Of<Refund.Part>>of("RefundLineItem")
                .value("id", p -> "gid://shopify/RefundLineItem/" + p.value().id())
                .value("quantity", p -> p.value().quantity())
                .value("restockType", p -> p.value().restock().toUpperCase(Locale.ROOT))
                .value("restocked", p -> !p.value().restock().equals("no_restock"))
                .value("location", p -> p.value().location())
                .value("lineItem", p -> new LineTypes.Line(p.value().line(), p.order()));
        money(type, "subtotalSet", p -> p.value().sum().amount());
        return money(type, "totalTaxSet", p -> p.value().sum().tax());
    }

    private static Resolvers<Of<Refund.Carriage>> shipping() {
        Resolvers<Of<Refund.Carriage>> type = Resolvers.<Of<Refund.Carriage>>of("RefundShippingLine")
                .value(
                        "id",
                        c -> "gid://shopify/RefundShippingLine/" + c.value().id());
        money(type, "subtotalAmountSet", c -> c.value().sum().amount());
        return money(type, "taxAmountSet", c -> c.value().sum().tax());
    }

    private static Resolvers<Of<Refund.Discrepancy>> discrepancy() {
        Resolvers<Of<Refund.Discrepancy>> type = Resolvers.<Of<Refund.Discrepancy>>of("OrderAdjustment")
                .value("id", d -> "gid://shopify/OrderAdjustment/" + d.value().id())
                .value("reason", d -> "REFUND_DISCREPANCY");
        money(type, "amountSet", d -> d.value().amount());
        return money(type, "taxAmountSet", d -> d.pricing().zero());
    }

    private static Resolvers<Long> location() {
        return Resolvers.<Long>of("Location")
                .value("id", id -> "gid://shopify/Location/" + id)
                .value("name", id -> "Location " + id);
    }

    private static <T> Resolvers<Of<T>> money(Resolvers<Of<T>> type, String field, Function<Of<T>, MoneyBag> amount) {
        return MoneyTypes.money(type, field, amount, Of::pricing);
    }
}

package dev.hexbridge.adapters.sandboxshopify.reads;

import dev.hexbridge.adapters.sandboxshopify.orders.Allocation;
import dev.hexbridge.adapters.sandboxshopify.orders.Discount;
import dev.hexbridge.adapters.sandboxshopify.orders.MoneyBag;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.orders.Pricing;
import dev.hexbridge.adapters.sandboxshopify.orders.TaxLine;
import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Money, taxes and discounts of the Admin API. */
final class MoneyTypes {

    private MoneyTypes() {}

    /** An amount in one currency. */
    record Money(BigDecimal amount, String currency) {}

    /** An amount in the currencies of an order. */
    record Priced(MoneyBag bag, Pricing pricing) {}

    /** A tax line of an order. */
    record Tax(TaxLine line, Pricing pricing) {}

    /** A discount allocation of an order. */
    record Share(Allocation part, Order order) {}

    /** A share of a price, 10 for a tenth. */
    record Percentage(BigDecimal value) {}

    /** A discount of an order by its index. */
    record Applied(int index, Order order) {

        Discount discount() {
            return order.basket().discounts().get(index);
        }

        boolean isOn(Discount.Target target) {
            return discount().target() == target;
        }

        /** {@link Money} or a {@link Percentage}. */
        Object value() {
            return discount().percentage()
                    ? new Percentage(discount().value())
                    : new Money(discount().value(), order.basket().pricing().currency());
        }

        /** The object type of this discount. */
        String kind() {
            return switch (discount().kind()) {
                case DISCOUNT_CODE -> "DiscountCodeApplication";
                case MANUAL -> "ManualDiscountApplication";
                case AUTOMATIC -> "AutomaticDiscountApplication";
            };
        }
    }

    /** A money field of any type whose values know their order's pricing. */
    static <T> Resolvers<T> money(
            Resolvers<T> type, String field, Function<T, MoneyBag> amount, Function<T, Pricing> pricing) {
        return type.value(field, value -> new Priced(amount.apply(value), pricing.apply(value)));
    }

    static List<Tax> taxes(List<TaxLine> lines, Pricing pricing) {
        return lines.stream().map(line -> new Tax(line, pricing)).toList();
    }

    static List<Share> shares(List<Allocation> parts, Order order) {
        return parts.stream().map(part -> new Share(part, order)).toList();
    }

    static List<Resolvers<?>> all() {
        return List.of(
                Resolvers.<Money>of("MoneyV2").value("amount", Money::amount).value("currencyCode", Money::currency),
                Resolvers.<Priced>of("MoneyBag")
                        .value(
                                "shopMoney",
                                p -> new Money(p.bag().shop(), p.pricing().currency()))
                        .value(
                                "presentmentMoney",
                                p -> new Money(
                                        p.bag().presentment(), p.pricing().presentmentCurrency())),
                taxLine(),
                Resolvers.<Percentage>of("PricingPercentageValue").value("percentage", Percentage::value),
                Resolvers.<Share>of("DiscountAllocation")
                        .value(
                                "allocatedAmountSet",
                                share -> new Priced(
                                        share.part().amount(),
                                        share.order().basket().pricing()))
                        .value(
                                "discountApplication",
                                share -> new Applied(share.part().application(), share.order())),
                application("DiscountCodeApplication")
                        .value("code", applied -> applied.discount().title()),
                titled("ManualDiscountApplication").nulls("description"),
                titled("AutomaticDiscountApplication"),
                titled("ScriptDiscountApplication"));
    }

    private static Resolvers<Tax> taxLine() {
        return Resolvers.<Tax>of("TaxLine")
                .value("title", tax -> tax.line().title())
                .value("rate", tax -> tax.line().rate())
                .value("ratePercentage", tax -> tax.line().rate().movePointRight(2))
                .value("source", tax -> "Shopify")
                .value("channelLiable", tax -> false)
                .value("priceSet", tax -> new Priced(tax.line().amount(), tax.pricing()));
    }

    private static Resolvers<Applied> titled(String type) {
        return application(type).value("title", applied -> applied.discount().title());
    }

    private static Resolvers<Applied> application(String type) {
        return Resolvers.<Applied>of(type)
                .value("index", Applied::index)
                .value("allocationMethod", a -> a.isOn(Discount.Target.WHOLE_ORDER) ? "ACROSS" : "EACH")
                .value("targetSelection", a -> a.isOn(Discount.Target.SINGLE_LINES) ? "EXPLICIT" : "ALL")
                .value("targetType", a -> a.isOn(Discount.Target.SHIPPING) ? "SHIPPING_LINE" : "LINE_ITEM")
                .value("value", Applied::value);
    }
}

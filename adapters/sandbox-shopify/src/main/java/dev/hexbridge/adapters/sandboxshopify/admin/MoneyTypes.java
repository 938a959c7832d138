package dev.hexbridge.adapters.sandboxshopify.admin;

import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.hexbridge.adapters.sandboxshopify.graphql.ObjectType;
import dev.hexbridge.adapters.sandboxshopify.orders.Allocation;
import dev.hexbridge.adapters.sandboxshopify.orders.Discount;
import dev.hexbridge.adapters.sandboxshopify.orders.MoneyBag;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.orders.Pricing;
import dev.hexbridge.adapters.sandboxshopify.orders.TaxLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Money, taxes and discounts of the Admin API. */
final class MoneyTypes {

    static final ObjectType<Money> MONEY = ObjectType.<Money>of("MoneyV2")
            .free()
            .text("amount", money -> decimal(money.amount()))
            .text("currencyCode", Money::currency);

    static final ObjectType<Priced> BAG = ObjectType.<Priced>of("MoneyBag")
            .free()
            .one(
                    "shopMoney",
                    MONEY,
                    p -> Optional.of(new Money(p.bag().shop(), p.pricing().currency())))
            .one(
                    "presentmentMoney",
                    MONEY,
                    p -> Optional.of(
                            new Money(p.bag().presentment(), p.pricing().presentmentCurrency())));

    static final ObjectType<Tax> TAX_LINE = ObjectType.<Tax>of("TaxLine")
            .text("title", tax -> tax.line().title())
            .leaf("rate", tax -> DecimalNode.valueOf(tax.line().rate()))
            .leaf("ratePercentage", tax -> DecimalNode.valueOf(tax.line().rate().movePointRight(2)))
            .text("source", tax -> "Shopify")
            .flag("channelLiable", tax -> false)
            .one("priceSet", BAG, tax -> Optional.of(new Priced(tax.line().amount(), tax.pricing())));

    static final ObjectType<Applied> APPLICATION = application();

    static final ObjectType<Share> ALLOCATION = ObjectType.<Share>of("DiscountAllocation")
            .one(
                    "allocatedAmountSet",
                    BAG,
                    share -> Optional.of(new Priced(
                            share.part().amount(), share.order().basket().pricing())))
            .one(
                    "discountApplication",
                    APPLICATION,
                    share -> Optional.of(new Applied(share.part().application(), share.order())));

    private MoneyTypes() {}

    /** An amount in one currency. */
    record Money(BigDecimal amount, String currency) {}

    /** An amount in the currencies of an order. */
    record Priced(MoneyBag bag, Pricing pricing) {}

    /** A tax line of an order. */
    record Tax(TaxLine line, Pricing pricing) {}

    /** A discount allocation of an order. */
    record Share(Allocation part, Order order) {}

    /** A discount of an order by its index. */
    record Applied(int index, Order order) {

        Discount discount() {
            return order.basket().discounts().get(index);
        }
    }

    /** Decimals as GraphQL writes them: no zeros at the end but one. */
    static String decimal(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.setScale(Math.max(1, bare.scale())).toPlainString();
    }

    /** A money field of any type whose values know their order's pricing. */
    static <T> ObjectType<T> money(
            ObjectType<T> type, String field, Function<T, MoneyBag> amount, Function<T, Pricing> pricing) {
        return type.one(field, BAG, value -> Optional.of(new Priced(amount.apply(value), pricing.apply(value))));
    }

    static List<Tax> taxes(List<TaxLine> lines, Pricing pricing) {
        return lines.stream().map(line -> new Tax(line, pricing)).toList();
    }

    static List<Share> shares(List<Allocation> parts, Order order) {
        return parts.stream().map(part -> new Share(part, order)).toList();
    }

    private static ObjectType<Applied> application() {
        ObjectType<Applied> percentage = ObjectType.<Applied>of("PricingPercentageValue")
                .leaf(
                        "percentage",
                        applied -> DecimalNode.valueOf(applied.discount().value()));
        ObjectType<Applied> fixed = ObjectType.<Applied>of("MoneyV2")
                .free()
                .text("amount", applied -> decimal(applied.discount().value()))
                .text(
                        "currencyCode",
                        applied -> applied.order().basket().pricing().currency());
        ObjectType<Applied> value = ObjectType.<Applied>of("PricingValue")
                .among(List.of(percentage, fixed), a -> a.discount().percentage() ? percentage : fixed);
        ObjectType<Applied> code = ObjectType.<Applied>of("DiscountCodeApplication")
                .text("code", a -> a.discount().title());
        ObjectType<Applied> manual = titled("ManualDiscountApplication").nulls("description");
        ObjectType<Applied> automatic = titled("AutomaticDiscountApplication");
        ObjectType<Applied> script = titled("ScriptDiscountApplication");
        return ObjectType.<Applied>of("DiscountApplication")
                .number("index", Applied::index)
                .text("allocationMethod", a -> is(a, Discount.Target.WHOLE_ORDER) ? "ACROSS" : "EACH")
                .text("targetSelection", a -> is(a, Discount.Target.SINGLE_LINES) ? "EXPLICIT" : "ALL")
                .text("targetType", a -> is(a, Discount.Target.SHIPPING) ? "SHIPPING_LINE" : "LINE_ITEM")
                .one("value", value, Optional::of)
                .among(List.of(code, manual, automatic, script), a -> switch (a.discount()
                        .kind()) {
                    case DISCOUNT_CODE -> code;
                    case MANUAL -> manual;
                    case AUTOMATIC -> automatic;
                });
    }

    private static ObjectType<Applied> titled(String name) {
        return ObjectType.<Applied>of(name)
                .text("title", applied -> applied.discount().title());
    }

    private static boolean is(Applied applied, Discount.Target target) {
        return applied.discount().target() == target;
    }
}

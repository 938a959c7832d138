package dev.hexbridge.adapters.sandboxshopify.admin;

import static dev.hexbridge.adapters.sandboxshopify.admin.MoneyTypes.money;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.graphql.ObjectType;
import dev.hexbridge.adapters.sandboxshopify.orders.Allocation;
import dev.hexbridge.adapters.sandboxshopify.orders.Article;
import dev.hexbridge.adapters.sandboxshopify.orders.Article.Product;
import dev.hexbridge.adapters.sandboxshopify.orders.Attribute;
import dev.hexbridge.adapters.sandboxshopify.orders.Discount;
import dev.hexbridge.adapters.sandboxshopify.orders.MoneyBag;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.orders.OrderLine;
import dev.hexbridge.adapters.sandboxshopify.orders.Pricing;
import dev.hexbridge.adapters.sandboxshopify.orders.ShippingLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lines and shipping lines of the Admin API. */
final class LineTypes {

    static final ObjectType<Attribute> ATTRIBUTE =
            ObjectType.<Attribute>of("Attribute").text("key", Attribute::name).text("value", Attribute::value);

    static final ObjectType<Line> LINE = line();
    static final ObjectType<Carriage> SHIPPING_LINE = shippingLine();

    private LineTypes() {}

    /** A line with the order it belongs to. */
    record Line(OrderLine line, Order order) {

        Pricing pricing() {
            return order.basket().pricing();
        }

        Article article() {
            return line.article();
        }

        int current() {
            return line.quantity().current();
        }

        boolean is(Article.Kind kind) {
            return article().kind() == kind;
        }

        /** Discounts of the line alone; codes and shares of order-wide discounts are not among them. */
        MoneyBag ownDiscount() {
            return discount(part ->
                    order.basket().discounts().get(part.application()).target() == Discount.Target.SINGLE_LINES);
        }

        MoneyBag discount(Predicate<Allocation> which) {
            MoneyBag sum = pricing().zero();
            for (Allocation part : line.price().discounts()) {
                sum = which.test(part) ? sum.plus(part.amount()) : sum;
            }
            return sum;
        }
    }

    /** A shipping line with the order it belongs to. */
    record Carriage(ShippingLine line, Order order) {

        Pricing pricing() {
            return order.basket().pricing();
        }

        MoneyBag net() {
            return line.price().unit().minus(line.price().discount(pricing().zero()));
        }
    }

    private static ObjectType<Line> line() {
        ObjectType<Line> type = ObjectType.<Line>of("LineItem")
                .text("id", l -> l.line().gid())
                .text("name", l -> l.article().name())
                .text("title", l -> l.article().title())
                .maybe("variantTitle", l -> l.article().variantTitle())
                .maybe("sku", l -> l.article().sku())
                .maybe("vendor", l -> l.article().product().map(Product::vendor))
                .number("quantity", l -> l.line().quantity().ordered())
                .number("currentQuantity", Line::current)
                .number("refundableQuantity", Line::current)
                .number("unfulfilledQuantity", l -> l.is(Article.Kind.TIP) ? 0 : l.current())
                .number("nonFulfillableQuantity", l -> l.is(Article.Kind.TIP) ? l.current() : 0)
                .flag("isGiftCard", l -> l.is(Article.Kind.GIFT_CARD))
                .flag("taxable", l -> l.article().kind().taxable())
                .flag("requiresShipping", l -> l.article().kind().ships())
                .flag("restockable", l -> l.article().product().isPresent())
                .one("product", ProductTypes.PRODUCT, l -> l.article().product())
                .one(
                        "variant",
                        ProductTypes.VARIANT,
                        l -> Optional.of(l.article())
                                .filter(article -> article.product().isPresent()))
                .many("customAttributes", ATTRIBUTE, l -> attributes(l.line().properties()))
                .one("lineItemGroup", ProductTypes.LINE_GROUP, l -> Optional.empty())
                .many(
                        "taxLines",
                        MoneyTypes.TAX_LINE,
                        l -> MoneyTypes.taxes(l.line().price().taxes(), l.pricing()))
                .many(
                        "discountAllocations",
                        MoneyTypes.ALLOCATION,
                        l -> MoneyTypes.shares(l.line().price().discounts(), l.order()))
                .many("duties", ProductTypes.DUTY, l -> List.of());
        money(type, "originalUnitPriceSet", l -> l.line().price().unit(), Line::pricing);
        money(type, "originalTotalSet", l -> l.line().gross(), Line::pricing);
        money(type, "totalDiscountSet", Line::ownDiscount, Line::pricing);
        money(type, "discountedTotalSet", l -> l.line().gross().minus(l.ownDiscount()), Line::pricing);
        return money(type, "discountedUnitPriceAfterAllDiscountsSet", LineTypes::unitNet, Line::pricing);
    }

    private static MoneyBag unitNet(Line line) {
        BigDecimal units = BigDecimal.valueOf(line.line().quantity().ordered());
        return line.pricing().portion(line.line().net(), BigDecimal.ONE, units);
    }

    private static ObjectType<Carriage> shippingLine() {
        ObjectType<Carriage> type = ObjectType.<Carriage>of("ShippingLine")
                .text("id", c -> "gid://shopify/ShippingLine/" + c.line().id())
                .text("title", c -> c.line().title())
                .text("code", c -> c.line().code())
                .text("source", c -> c.line().source())
                .nulls("carrierIdentifier", "deliveryCategory", "phone")
                .flag("custom", c -> false)
                .flag("isRemoved", c -> false)
                .many(
                        "taxLines",
                        MoneyTypes.TAX_LINE,
                        c -> MoneyTypes.taxes(c.line().price().taxes(), c.pricing()))
                .many(
                        "discountAllocations",
                        MoneyTypes.ALLOCATION,
                        c -> MoneyTypes.shares(c.line().price().discounts(), c.order()));
        money(type, "originalPriceSet", c -> c.line().price().unit(), Carriage::pricing);
        money(type, "discountedPriceSet", Carriage::net, Carriage::pricing);
        return money(type, "currentDiscountedPriceSet", Carriage::net, Carriage::pricing);
    }

    /** Line properties of any shape as key and text, as the Admin API shows them. */
    private static List<Attribute> attributes(JsonNode properties) {
        List<Attribute> attributes = new ArrayList<>();
        if (properties.isArray()) {
            properties.forEach(property ->
                    attributes.add(new Attribute(property.path("name").asText(), text(property.path("value")))));
        } else {
            properties
                    .properties()
                    .forEach(property -> attributes.add(new Attribute(property.getKey(), text(property.getValue()))));
        }
        return attributes;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }
}

package dev.hexbridge.adapters.sandboxshopify.reads;

import static dev.hexbridge.adapters.sandboxshopify.reads.MoneyTypes.money;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lines and shipping lines of the Admin API. */
final class LineTypes {

    private LineTypes() {}

    static List<Resolvers<?>> all() {
        return List.of(
                line(),
                shippingLine(),
                Resolvers.<Attribute>of("Attribute")
                        .value("key", Attribute::name)
                        .value("value", Attribute::value));
    }

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
            return discount(part -> of(part).target() == Discount.Target.SINGLE_LINES);
        }

        /** What codes take off this line. */
        MoneyBag codeDiscount() {
            return discount(part -> of(part).kind() == Discount.Kind.DISCOUNT_CODE);
        }

        private Discount of(Allocation part) {
            return order.basket().discounts().get(part.application());
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

    private static Resolvers<Line> line() {
        Resolvers<Line> type = Resolvers.<Line>of("LineItem")
                .value("id", l -> l.line().gid())
                .value("name", l -> l.article().name())
                .value("title", l -> l.article().title())
                .value("variantTitle", l -> l.article().variantTitle())
                .value("sku", l -> l.article().sku())
                .value("vendor", l -> l.article().product().map(Product::vendor))
                .value("quantity", l -> l.line().quantity().ordered())
                .value("currentQuantity", Line::current)
                .value("refundableQuantity", Line::current)
                .value("unfulfilledQuantity", l -> l.is(Article.Kind.TIP) ? 0 : l.current())
                .value("nonFulfillableQuantity", l -> l.is(Article.Kind.TIP) ? l.current() : 0)
                .value("isGiftCard", l -> l.is(Article.Kind.GIFT_CARD))
                .value("taxable", l -> l.article().kind().taxable())
                .value("requiresShipping", l -> l.article().kind().ships())
                .value("restockable", l -> l.article().product().isPresent())
                .value("product", l -> l.article().product())
                .value(
                        "variant",
                        l -> Optional.of(l.article())
                                .filter(article -> article.product().isPresent()))
                .value("customAttributes", l -> attributes(l.line().properties()))
                .nulls("lineItemGroup")
                .called(
                        "taxLines",
                        (l, call) -> call.head(MoneyTypes.taxes(l.line().price().taxes(), l.pricing())))
                .value(
                        "discountAllocations",
                        l -> MoneyTypes.shares(l.line().price().discounts(), l.order()))
                .value("duties", l -> List.of());
        money(type, "originalUnitPriceSet", l -> l.line().price().unit(), Line::pricing);
        money(type, "originalTotalSet", l -> l.line().gross(), Line::pricing);
        money(type, "totalDiscountSet", Line::ownDiscount, Line::pricing);
        type.called("discountedTotalSet", (l, call) -> {
            MoneyBag reduced = l.line().gross().minus(l.ownDiscount());
            boolean codes = call.flag("withCodeDiscounts");
            return new MoneyTypes.Priced(codes ? reduced.minus(l.codeDiscount()) : reduced, l.pricing());
        });
        return money(type, "discountedUnitPriceAfterAllDiscountsSet", LineTypes::unitNet, Line::pricing);
    }

    private static MoneyBag unitNet(Line line) {
        BigDecimal units = BigDecimal.valueOf(line.line().quantity().ordered());
        return line.pricing().portion(line.line().net(), BigDecimal.ONE, units);
    }

    private static Resolvers<Carriage> shippingLine() {
        Resolvers<Carriage> type = Resolvers.<Carriage>of("ShippingLine")
                .value("id", c -> "gid://shopify/ShippingLine/" + c.line().id())
                .value("title", c -> c.line().title())
                .value("code", c -> c.line().code())
                .value("source", c -> c.line().source())
                .nulls("carrierIdentifier", "deliveryCategory")
                .value("custom", c -> false)
                .value("isRemoved", c -> false)
                .value("taxLines", c -> MoneyTypes.taxes(c.line().price().taxes(), c.pricing()))
                .value(
                        "discountAllocations",
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

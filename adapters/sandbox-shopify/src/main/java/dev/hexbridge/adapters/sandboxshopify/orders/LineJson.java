package dev.hexbridge.adapters.sandboxshopify.orders;

import dev.hexbridge.adapters.sandboxshopify.orders.Article.Kind;
import dev.hexbridge.adapters.sandboxshopify.orders.Article.Product;
import dev.hexbridge.adapters.sandboxshopify.orders.Discount.Target;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The REST shapes of lines, shipping lines, discounts and taxes. */
final class LineJson {

    private LineJson() {}

    static void lines(JsonWriter json, Basket basket) {
        json.array("line_items", basket.lines(), line -> line(json, line, basket));
    }

    private static void line(JsonWriter json, OrderLine line, Basket basket) {
        Pricing p = basket.pricing();
        Article article = line.article();
        OrderLine.Quantity quantity = line.quantity();
        json.number("id", line.id())
                .text("admin_graphql_api_id", line.gid())
                .empty("attributed_staffs", "duties")
                .number("quantity", quantity.ordered())
                .number("current_quantity", quantity.current())
                .number("fulfillable_quantity", article.kind() == Kind.TIP ? 0 : quantity.current())
                .text("fulfillment_service", "manual")
                .nulls("fulfillment_status", "sales_line_item_group_id")
                .bool("gift_card", article.kind() == Kind.GIFT_CARD)
                .number("grams", article.product().map(Product::grams).orElse(0))
                .money("price", line.price().unit(), p)
                .money("total_discount", ownDiscount(line, basket), p)
                .tree("properties", line.properties())
                .bool("requires_shipping", article.kind().ships())
                .bool("taxable", article.kind().taxable());
        if (article.kind() == Kind.TIP) {
            json.text("tip_payment_gateway", "shopify_payments");
        }
        article(json, article);
        taxes(json, line.price().taxes(), p);
        allocations(json, line.price().discounts(), p);
    }

    private static void article(JsonWriter json, Article article) {
        json.text("name", article.name())
                .text("title", article.title())
                .text("variant_title", article.variantTitle())
                .text("sku", article.sku())
                .text("vendor", article.product().map(Product::vendor))
                .bool("product_exists", article.product().isPresent())
                .number("product_id", article.product().map(Product::id))
                .number("variant_id", article.product().map(Product::variantId))
                .text("variant_inventory_management", article.product().map(product -> "shopify"));
    }

    /** Discounts of the line itself; its share of discounts over the whole order is not among them. */
    private static MoneyBag ownDiscount(OrderLine line, Basket basket) {
        List<Allocation> own = line.price().discounts().stream()
                .filter(part -> basket.discounts().get(part.application()).target() == Target.SINGLE_LINES)
                .toList();
        return MoneyBag.sum(basket.pricing().zero(), own, Allocation::amount);
    }

    static void shipping(JsonWriter json, Basket basket) {
        Pricing p = basket.pricing();
        json.array("shipping_lines", basket.shipping(), line -> {
            MoneyBag net = line.price().unit().minus(line.price().discount(p.zero()));
            json.number("id", line.id())
                    .text("title", line.title())
                    .text("code", line.code())
                    .text("source", line.source())
                    .money("price", line.price().unit(), p)
                    .money("discounted_price", net, p)
                    .moneySet("current_discounted_price_set", net, p)
                    .bool("is_removed", false)
                    .nulls("carrier_identifier", "phone", "requested_fulfillment_service_id");
            taxes(json, line.price().taxes(), p);
            allocations(json, line.price().discounts(), p);
        });
    }

    static void taxes(JsonWriter json, List<TaxLine> taxes, Pricing p) {
        json.array(
                "tax_lines",
                taxes,
                tax -> json.text("title", tax.title())
                        .decimal("rate", tax.rate())
                        .money("price", tax.amount(), p)
                        .bool("channel_liable", false));
    }

    private static void allocations(JsonWriter json, List<Allocation> allocations, Pricing p) {
        json.array(
                "discount_allocations",
                allocations,
                part -> json.money("amount", part.amount(), p)
                        .number("discount_application_index", part.application()));
    }

    static void discounts(JsonWriter json, Basket basket) {
        List<Discount> codes = basket.discounts().stream()
                .filter(discount -> discount.kind() == Discount.Kind.DISCOUNT_CODE)
                .toList();
        json.array(
                "discount_codes",
                codes,
                discount -> json.text("code", discount.title())
                        .text(
                                "amount",
                                allocated(basket, basket.discounts().indexOf(discount))
                                        .shop()
                                        .toPlainString())
                        .text("type", codeType(discount)));
        json.array("discount_applications", basket.discounts(), discount -> application(json, discount));
    }

    private static void application(JsonWriter json, Discount discount) {
        boolean code = discount.kind() == Discount.Kind.DISCOUNT_CODE;
        boolean across = discount.target() == Target.WHOLE_ORDER;
        json.text("type", discount.kind().name().toLowerCase(Locale.ROOT))
                .text(code ? "code" : "title", discount.title())
                .text("value", WebhookJson.percent(discount.value()))
                .text("value_type", discount.percentage() ? "percentage" : "fixed_amount")
                .text("allocation_method", across ? "across" : "each")
                .text("target_selection", discount.target() == Target.SINGLE_LINES ? "explicit" : "all")
                .text("target_type", discount.target() == Target.SHIPPING ? "shipping_line" : "line_item");
    }

    private static String codeType(Discount discount) {
        if (discount.target() == Target.SHIPPING) {
            return "shipping";
        }
        return discount.percentage() ? "percentage" : "fixed_amount";
    }

    private static MoneyBag allocated(Basket basket, int application) {
        Stream<LinePrice> prices = Stream.concat(
                basket.lines().stream().map(OrderLine::price),
                basket.shipping().stream().map(ShippingLine::price));
        List<Allocation> parts = prices.flatMap(price -> price.discounts().stream())
                .filter(part -> part.application() == application)
                .toList();
        return MoneyBag.sum(basket.pricing().zero(), parts, Allocation::amount);
    }

    static long grams(Basket basket) {
        return basket.lines().stream()
                .mapToLong(line -> (long) line.quantity().current()
                        * line.article().product().map(Product::grams).orElse(0))
                .sum();
    }
}

package dev.hexbridge.adapters.sandboxshopify.orders;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hexbridge.adapters.sandboxshopify.orders.OrderLine.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills baskets: chooses lines and shipping, applies discounts, then taxes what is left. */
final class BasketMaker {

    private static final int[] LINE_COUNT_WEIGHTS = {20, 25, 22, 15, 10, 5, 3};

    private final Ids ids;
    private final OrderVariety variety;

    BasketMaker(Ids ids, OrderVariety variety) {
        this.ids = ids;
        this.variety = variety;
    }

    Basket basket(Dice dice, OrderWish wish, Pricing pricing, List<TaxRule> taxes, boolean shipped) {
        List<OrderLine> lines = wish.lines()
                .map(wanted ->
                        wanted.stream().map(line -> wantedLine(line, pricing)).toList())
                .orElseGet(() -> randomLines(dice, pricing));
        List<ShippingLine> shipping = wish.shipping()
                .map(wanted -> List.of(shippingLine(wanted.title(), wanted.price(), pricing)))
                .orElseGet(() -> shipped ? List.of(randomShipping(dice, pricing)) : List.of());
        Basket plain = new Basket(pricing, lines, shipping, List.of());
        Basket reduced = wish.lines().isPresent()
                ? DiscountMaker.wanted(plain, wish.lines().orElseThrow())
                : randomDiscounts(dice, plain);
        return taxed(reduced, taxes);
    }

    /** A line that an order edit adds, taxed and without a discount. */
    OrderLine added(OrderWish.Line wish, Pricing pricing, List<TaxRule> taxes) {
        OrderLine line = wantedLine(wish, pricing);
        return line.priced(tax(line.price(), line.net(), line.article().kind().taxable() ? taxes : List.of(), pricing));
    }

    private Basket randomDiscounts(Dice dice, Basket plain) {
        return dice.chance(variety.discounted()) ? new DiscountMaker(dice).apply(plain) : plain;
    }

    private List<OrderLine> randomLines(Dice dice, Pricing pricing) {
        List<OrderLine> lines = new ArrayList<>();
        int count = 1 + dice.weighted(LINE_COUNT_WEIGHTS);
        for (int i = 0; i < count; i++) {
            lines.add(line(dice, randomItem(dice), dice.chance(0.7) ? 1 : dice.between(2, 7), pricing));
        }
        if (dice.chance(variety.odd())) {
            lines.add(line(dice, Catalogue.tip(dice.cents(100, 1500)), 1, pricing));
        }
        return lines;
    }

    private Catalogue.Item randomItem(Dice dice) {
        if (dice.chance(variety.odd() / 2)) {
            return Catalogue.giftCard(25 * dice.between(1, 4));
        }
        if (dice.chance(variety.odd() / 2)) {
            return Catalogue.custom("Alteration “by hand”", Optional.empty(), dice.cents(500, 4000));
        }
        Catalogue.Item item = dice.oneOf(Catalogue.all());
        if (!dice.chance(variety.nullSku())) {
            return item;
        }
        Article known = item.article();
        return new Catalogue.Item(
                new Article(known.kind(), known.title(), known.variantTitle(), Optional.empty(), known.product()),
                item.price());
    }

    private OrderLine line(Dice dice, Catalogue.Item item, int quantity, Pricing pricing) {
        LinePrice price = new LinePrice(pricing.bag(item.price()), List.of(), List.of());
        return new OrderLine(
                ids.next(),
                item.article(),
                new Quantity(quantity, quantity),
                price,
                NotesMaker.properties(dice, variety));
    }

    private OrderLine wantedLine(OrderWish.Line wish, Pricing pricing) {
        Catalogue.Item item = wish.sku()
                .flatMap(Catalogue::bySku)
                .orElseGet(() -> Catalogue.custom(
                        wish.title().or(wish::sku).orElse("Custom item"), wish.sku(), new BigDecimal("10.00")));
        Article known = item.article();
        Article named = new Article(
                known.kind(), wish.title().orElse(known.title()), known.variantTitle(), known.sku(), known.product());
        LinePrice price = new LinePrice(pricing.bag(wish.price().orElse(item.price())), List.of(), List.of());
        return new OrderLine(
                ids.next(),
                named,
                new Quantity(wish.quantity(), wish.quantity()),
                price,
                JsonNodeFactory.instance.arrayNode());
    }

    private ShippingLine randomShipping(Dice dice, Pricing pricing) {
        return switch (dice.weighted(5, 3, 2)) {
            case 0 -> shippingLine("Standard", new BigDecimal("4.90"), pricing);
            case 1 -> shippingLine("Express", new BigDecimal("12.99"), pricing);
            default -> shippingLine("Free shipping", BigDecimal.ZERO, pricing);
        };
    }

    private ShippingLine shippingLine(String title, BigDecimal price, Pricing pricing) {
        LinePrice plain = new LinePrice(pricing.bag(price), List.of(), List.of());
        return new ShippingLine(ids.next(), title, title, "shopify", plain);
    }

    private static Basket taxed(Basket basket, List<TaxRule> taxes) {
        Pricing pricing = basket.pricing();
        List<OrderLine> lines = basket.lines().stream()
                .map(line -> line.priced(
                        tax(line.price(), line.net(), line.article().kind().taxable() ? taxes : List.of(), pricing)))
                .toList();
        List<ShippingLine> shipping = basket.shipping().stream()
                .map(line -> new ShippingLine(
                        line.id(),
                        line.title(),
                        line.code(),
                        line.source(),
                        tax(
                                line.price(),
                                line.price().unit().minus(line.price().discount(pricing.zero())),
                                taxes,
                                pricing)))
                .toList();
        return new Basket(pricing, lines, shipping, basket.discounts());
    }

    private static LinePrice tax(LinePrice price, MoneyBag net, List<TaxRule> taxes, Pricing pricing) {
        return price.taxed(TaxRule.apply(taxes, net, pricing));
    }
}

package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.Attributes;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.FinancialStatus;
import dev.hexbridge.domain.canonical.LineItem;
import dev.hexbridge.domain.canonical.LineItem.Kind;
import dev.hexbridge.domain.canonical.LineQuantity;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.OrderMoney;
import dev.hexbridge.domain.canonical.OrderPayment;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.canonical.ShippingLine;
import dev.hexbridge.domain.canonical.TaxLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Consistent orders with everything that bears money, by a seed. */
final class ShopOrders {

    private final ShopBasket basket;
    private final List<OrderLine> lines = new ArrayList<>();
    private final List<ShippingLine> shipping = new ArrayList<>();
    private final Optional<DualMoney> duties;
    private final Optional<DualMoney> fees;

    private ShopOrders(long seed) {
        this.basket = new ShopBasket(new Random(seed));
        int count = 1 + basket.dice.nextInt(6);
        DualMoney across = basket.once(3) ? basket.coins(1 + basket.dice.nextInt(900)) : basket.zero();
        for (int i = 0; i < count; i++) {
            lines.add(goods(i, i == 0 ? across : basket.zero()));
        }
        if (basket.once(8)) {
            lines.add(plain(Kind.TIP, "Tip"));
        }
        if (basket.once(8)) {
            lines.add(plain(Kind.GIFT_CARD, "Gift card"));
        }
        for (int i = 0; i < basket.dice.nextInt(3); i++) {
            shipping.add(carriage(i));
        }
        duties = surcharge();
        fees = surcharge();
    }

    static Order of(long seed) {
        return new ShopOrders(seed).build();
    }

    /** Discounts of the line, by a code and by a script, and what falls on it of one of the whole order. */
    private OrderLine goods(int index, DualMoney across) {
        long quantity = 1L + basket.dice.nextInt(12);
        DualMoney price = basket.coins(1_000 + basket.dice.nextInt(200_000));
        List<DualMoney> discounts = new ArrayList<>();
        DualMoney gross = ShopBasket.times(price, quantity);
        if (basket.once(3)) {
            discounts.add(basket.portion(gross, BigDecimal.valueOf(5 + basket.dice.nextInt(60), 2)));
        }
        if (!across.shop().isZero()) {
            discounts.add(across);
        }
        DualMoney net = ShopBasket.minus(gross, basket.sum(discounts));
        return line(index, Kind.GOODS, "Mug", quantity, price, discounts, basket.taxes(net));
    }

    private OrderLine plain(Kind kind, String title) {
        DualMoney price = basket.coins(100 + basket.dice.nextInt(5_000));
        return line(lines.size(), kind, title, 1, price, List.of(), List.of());
    }

    private static OrderLine line(
            int index,
            Kind kind,
            String title,
            long quantity,
            DualMoney price,
            List<DualMoney> discounts,
            List<TaxLine> taxes) {
        LineItem item =
                new LineItem(Optional.empty(), Optional.empty(), Optional.empty(), title, Optional.empty(), kind);
        LineQuantity all = new LineQuantity(quantity, quantity);
        return new OrderLine("9" + index, item, all, price, discounts, taxes, Attributes.NONE);
    }

    private ShippingLine carriage(int index) {
        DualMoney price = basket.coins(300 + basket.dice.nextInt(2_000));
        List<DualMoney> discounts = basket.once(5) ? List.of(basket.portion(price, new BigDecimal("0.5"))) : List.of();
        List<TaxLine> taxes = basket.taxes(ShopBasket.minus(price, basket.sum(discounts)));
        return new ShippingLine("7" + index, "Standard", Optional.empty(), price, discounts, taxes);
    }

    private Optional<DualMoney> surcharge() {
        return basket.once(8) ? Optional.of(basket.coins(50 + basket.dice.nextInt(9_000))) : Optional.empty();
    }

    private Order build() {
        DualMoney gross = basket.sum(lines.stream().map(ShopOrders::gross).toList());
        DualMoney lineDiscounts = basket.sum(
                lines.stream().flatMap(line -> line.discounts().stream()).toList());
        DualMoney carriage =
                basket.sum(shipping.stream().map(ShippingLine::price).toList());
        DualMoney shippingDiscounts = basket.sum(
                shipping.stream().flatMap(line -> line.discounts().stream()).toList());
        DualMoney tax = basket.sum(Stream.concat(
                        lines.stream().flatMap(line -> line.taxes().stream()),
                        shipping.stream().flatMap(line -> line.taxes().stream()))
                .map(TaxLine::amount)
                .toList());
        DualMoney tips = basket.sum(lines.stream()
                .filter(line -> line.item().kind() == Kind.TIP)
                .map(ShopOrders::gross)
                .toList());
        DualMoney subtotal = ShopBasket.minus(gross, lineDiscounts);
        DualMoney net = ShopBasket.plus(subtotal, ShopBasket.minus(carriage, shippingDiscounts));
        DualMoney all = basket.sum(Stream.concat(
                        Stream.of(net, basket.taxesIncluded ? basket.zero() : tax),
                        Stream.of(duties, fees).flatMap(Optional::stream))
                .toList());
        DualMoney discounts = ShopBasket.plus(lineDiscounts, shippingDiscounts);
        OrderMoney.Surcharges surcharges = new OrderMoney.Surcharges(duties, fees);
        OrderMoney.Extras extras = new OrderMoney.Extras(
                Optional.of(subtotal),
                surcharges,
                new OrderMoney.Current(
                        Optional.of(subtotal),
                        Optional.of(ShopBasket.minus(carriage, shippingDiscounts)),
                        Optional.of(discounts),
                        Optional.of(tax),
                        surcharges),
                new OrderMoney.CashRounding(
                        basket.once(10) ? Optional.of(basket.coins(-20)) : Optional.empty(), Optional.empty()));
        OrderMoney.Totals totals = new OrderMoney.Totals(discounts, carriage, tax, tips, all);
        return order(new OrderMoney(basket.shop, basket.shown, basket.taxesIncluded, totals, all, extras));
    }

    private Order order(OrderMoney money) {
        List<Payment> payments = basket.once(6)
                ? List.of(new Payment(
                        "1",
                        Payment.Kind.SALE,
                        Payment.Status.SUCCESS,
                        "gift_card",
                        basket.coins(5_000 + basket.dice.nextInt(300)),
                        Optional.empty(),
                        Optional.empty()))
                : List.of();
        Order plain = Orders.order().build();
        return new Order(
                plain.id(),
                plain.number(),
                plain.channel(),
                plain.times(),
                plain.buyer(),
                plain.shippingAddress(),
                lines,
                shipping,
                money,
                new OrderPayment(FinancialStatus.PAID, List.of(), Optional.empty(), payments),
                plain.fulfilment(),
                plain.notes());
    }

    private static DualMoney gross(OrderLine line) {
        return ShopBasket.times(line.unitPrice(), line.quantity().ordered());
    }
}

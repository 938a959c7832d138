package dev.hexbridge.adapters.sandboxshopify.orders;

import dev.hexbridge.adapters.sandboxshopify.orders.Discount.Kind;
import dev.hexbridge.adapters.sandboxshopify.orders.Discount.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Puts discounts on a basket that is not taxed yet, and shares them out to the last cent. */
final class DiscountMaker {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final Dice dice;

    DiscountMaker(Dice dice) {
        this.dice = dice;
    }

    Basket apply(Basket plain) {
        return switch (dice.weighted(5, 3, 2, 2)) {
            case 0 -> percentage(plain);
            case 1 -> fixed(plain);
            case 2 -> manualLine(plain);
            default -> shipping(percentage(plain));
        };
    }

    /** Manual discounts as wished, each cut to the line's price. */
    static Basket wanted(Basket plain, List<OrderWish.Line> wishes) {
        Basket basket = plain;
        for (int i = 0; i < wishes.size(); i++) {
            BigDecimal amount = wishes.get(i).discount().orElse(BigDecimal.ZERO);
            if (amount.signum() > 0) {
                basket = onLine(basket, i, amount);
            }
        }
        return basket;
    }

    private Basket percentage(Basket plain) {
        int percent = dice.oneOf(List.of(5, 10, 15, 33));
        Discount discount = new Discount(
                Kind.DISCOUNT_CODE, "SAVE" + percent, true, BigDecimal.valueOf(percent), Target.WHOLE_ORDER);
        MoneyBag goods = plain.totals().goods().gross();
        MoneyBag total = plain.pricing().portion(goods, BigDecimal.valueOf(percent), HUNDRED);
        return overLines(plain, discount, total);
    }

    private Basket fixed(Basket plain) {
        MoneyBag goods = plain.totals().goods().gross();
        BigDecimal amount = dice.cents(100, 2000).min(goods.shop());
        Kind kind = dice.chance(0.5) ? Kind.AUTOMATIC : Kind.DISCOUNT_CODE;
        Discount discount = new Discount(kind, "Danke ♥", false, amount, Target.WHOLE_ORDER);
        return overLines(plain, discount, plain.pricing().bag(amount));
    }

    private Basket manualLine(Basket plain) {
        int line = dice.between(0, plain.lines().size() - 1);
        return onLine(plain, line, dice.cents(50, 500));
    }

    private static Basket onLine(Basket basket, int index, BigDecimal wanted) {
        OrderLine line = basket.lines().get(index);
        BigDecimal amount = wanted.min(line.net().shop());
        Discount discount = new Discount(Kind.MANUAL, "Goodwill", false, amount, Target.SINGLE_LINES);
        List<OrderLine> lines = new ArrayList<>(basket.lines());
        MoneyBag bag = basket.pricing().bag(amount).atMost(line.net());
        lines.set(index, line.priced(plus(line.price(), basket.discounts().size(), bag)));
        return new Basket(basket.pricing(), lines, basket.shipping(), with(basket.discounts(), discount));
    }

    private static Basket overLines(Basket basket, Discount discount, MoneyBag total) {
        List<MoneyBag> nets = basket.lines().stream().map(OrderLine::net).toList();
        MoneyBag cap = MoneyBag.sum(basket.pricing().zero(), nets, net -> net);
        List<MoneyBag> parts = Spread.over(total.atMost(cap), nets);
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            OrderLine line = basket.lines().get(i);
            boolean falls = parts.get(i).shop().signum() > 0;
            lines.add(falls ? line.priced(plus(line.price(), basket.discounts().size(), parts.get(i))) : line);
        }
        return new Basket(basket.pricing(), lines, basket.shipping(), with(basket.discounts(), discount));
    }

    private static Basket shipping(Basket basket) {
        if (basket.shipping().isEmpty()
                || basket.shipping().getFirst().price().unit().shop().signum() == 0) {
            return basket;
        }
        ShippingLine line = basket.shipping().getFirst();
        Discount discount = new Discount(Kind.DISCOUNT_CODE, "SHIPFREE", true, HUNDRED, Target.SHIPPING);
        LinePrice free =
                plus(line.price(), basket.discounts().size(), line.price().unit());
        ShippingLine reduced = new ShippingLine(line.id(), line.title(), line.code(), line.source(), free);
        return new Basket(basket.pricing(), basket.lines(), List.of(reduced), with(basket.discounts(), discount));
    }

    private static LinePrice plus(LinePrice price, int application, MoneyBag amount) {
        return price.discounted(with(price.discounts(), new Allocation(application, amount)));
    }

    private static <T> List<T> with(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }
}

package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.OrderMoney;
import dev.hexbridge.domain.canonical.ShippingLine;
import dev.hexbridge.domain.canonical.TaxLine;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import dev.hexbridge.domain.totals.PricedLine.Charge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives an order's money the form that the ERP's arithmetic brings to the same cent: price and discount for one unit,
 * shipping as a line, and tax either left to the ERP or, where the shop's amounts stand, as one line a rate.
 */
public final class Pricing {

    private final CurrencyView view;
    private final TaxMode tax;
    private final CurrencyCode currency;
    private final boolean taxesIncluded;

    private Pricing(Order order, CurrencyView view, TaxMode tax) {
        this.view = view;
        this.tax = tax;
        this.currency = order.money().currency(view);
        this.taxesIncluded = order.money().taxesIncluded();
    }

    /**
     * Prices an order.
     *
     * @param order the order
     * @param view which of its currencies is settled
     * @param tax who computes tax
     */
    public static PricedOrder of(Order order, CurrencyView view, TaxMode tax) {
        return new Pricing(order, view, tax).priced(order);
    }

    private PricedOrder priced(Order order) {
        List<PricedLine> goods = new ArrayList<>();
        order.lines().stream().filter(line -> line.quantity().current() > 0).forEach(line -> goods.addAll(goods(line)));
        List<PricedLine> charges = new ArrayList<>();
        order.shipping().forEach(line -> charges.add(shipping(line)));
        unallocatedDiscount(order).ifPresent(charges::add);
        surcharges(order, charges);
        charges.addAll(
                switch (tax) {
                    case SHOP_AMOUNTS -> TaxCharges.of(order, view);
                    case ERP_COMPUTES -> TaxCharges.ofChannels(order, view);
                });
        return new PricedOrder(currency, goods, charges, expected(order));
    }

    private void surcharges(Order order, List<PricedLine> charges) {
        OrderMoney.Surcharges due = untouched(order)
                ? order.money().extras().surcharges()
                : order.money().extras().now().surcharges();
        due.duties()
                .ifPresent(duty -> charges.add(surcharge(PricedLine.DUTY_KEY, Charge.DUTY, "Duties", duty.in(view))));
        due.fees()
                .ifPresent(
                        fee -> charges.add(surcharge(PricedLine.FEE_KEY, Charge.FEE, "Additional fees", fee.in(view))));
    }

    private static PricedLine surcharge(String key, Charge charge, String title, Money amount) {
        return new PricedLine(key, charge, title, 1, amount, Money.zero(amount.currency()), Optional.empty());
    }

    /** Whether nothing was removed since it was ordered. */
    static boolean untouched(Order order) {
        return order.lines().stream()
                .allMatch(line -> line.quantity().current() == line.quantity().ordered());
    }

    /** What was ordered counts, unless something was removed before the ERP ever saw it. */
    private Money expected(Order order) {
        return (untouched(order)
                        ? order.money().asOrdered().total()
                        : order.money().current())
                .in(view);
    }

    private List<PricedLine> goods(OrderLine line) {
        long quantity = line.quantity().current();
        Money price = line.unitPrice().in(view);
        Money discount = Coins.share(sum(line.discounts()), line.quantity());
        Money included = includedIn(line.taxes());
        if (taxesIncluded && (tax == TaxMode.SHOP_AMOUNTS || !included.isZero())) {
            Money net = price.times(quantity).minus(discount).minus(Coins.share(included, line.quantity()));
            return byPrice(line, net, quantity);
        }
        return byDiscount(line, price, discount, quantity);
    }

    private List<PricedLine> byDiscount(OrderLine line, Money price, Money discount, long quantity) {
        List<PricedLine> parts = new ArrayList<>();
        for (ExactSplit.Group group : split(discount, quantity)) {
            parts.add(part(line, parts.size(), group.quantity(), price, new Money(group.each(), currency)));
        }
        return parts;
    }

    private List<PricedLine> byPrice(OrderLine line, Money net, long quantity) {
        List<PricedLine> parts = new ArrayList<>();
        for (ExactSplit.Group group : split(net, quantity)) {
            Money each = new Money(group.each(), currency);
            parts.add(part(line, parts.size(), group.quantity(), each, Money.zero(currency)));
        }
        return parts;
    }

    /** An amount finer than the coin cannot be split exactly; it is left whole for the gate to find. */
    private List<ExactSplit.Group> split(Money amount, long quantity) {
        if (!Coins.isWhole(amount)) {
            BigDecimal each = amount.amount().divide(BigDecimal.valueOf(quantity), 6, RoundingMode.HALF_UP);
            return List.of(new ExactSplit.Group(quantity, each));
        }
        return ExactSplit.of(amount.amount(), quantity, Coins.decimals(currency));
    }

    private static PricedLine part(OrderLine line, int index, long quantity, Money price, Money discount) {
        String key = index == 0 ? line.id() : line.id() + "-" + (index + 1);
        Charge charge = switch (line.item().kind()) {
            case GOODS -> Charge.GOODS;
            case SERVICE -> Charge.SERVICE;
            case GIFT_CARD -> Charge.GIFT_CARD;
            case TIP -> Charge.TIP;
        };
        return new PricedLine(key, charge, line.item().title(), quantity, price, discount, Optional.of(line));
    }

    private PricedLine shipping(ShippingLine line) {
        Money discount = sum(line.discounts());
        Money price = line.price().in(view);
        Money included = includedIn(line.taxes());
        if (taxesIncluded && (tax == TaxMode.SHOP_AMOUNTS || !included.isZero())) {
            price = price.minus(discount).minus(included);
            discount = Money.zero(currency);
        }
        return new PricedLine(
                PricedLine.SHIPPING_KEY + line.id(),
                Charge.SHIPPING,
                line.title(),
                1,
                price,
                discount,
                Optional.empty());
    }

    /** A discount of the whole order that no line bears: stated by the shop, so it gets a line of its own name. */
    private Optional<PricedLine> unallocatedDiscount(Order order) {
        boolean allocated =
                order.lines().stream().anyMatch(line -> !sum(line.discounts()).isZero());
        Money stated = order.money().asOrdered().discounts().in(view);
        Money open =
                order.shipping().stream().map(line -> sum(line.discounts())).reduce(stated, Money::minus);
        if (allocated || open.amount().signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new PricedLine(
                PricedLine.DISCOUNT_KEY,
                Charge.DISCOUNT,
                "Discount",
                -1,
                open,
                Money.zero(currency),
                Optional.empty()));
    }

    /** What is to be taken out of a price that contains it: it has a line of its own. */
    private Money includedIn(List<TaxLine> taxes) {
        return sum(taxes.stream()
                .filter(line -> tax == TaxMode.SHOP_AMOUNTS || line.channelLiable())
                .map(TaxLine::amount)
                .toList());
    }

    private Money sum(List<DualMoney> amounts) {
        return amounts.stream().map(amount -> amount.in(view)).reduce(Money.zero(currency), Money::plus);
    }
}

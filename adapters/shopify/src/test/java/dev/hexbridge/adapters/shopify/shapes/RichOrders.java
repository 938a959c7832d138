package dev.hexbridge.adapters.shopify.shapes;

import dev.hexbridge.domain.canonical.Attributes;
import dev.hexbridge.domain.canonical.Channel;
import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.FinancialStatus;
import dev.hexbridge.domain.canonical.FulfilmentStatus;
import dev.hexbridge.domain.canonical.LineItem;
import dev.hexbridge.domain.canonical.LineItem.Kind;
import dev.hexbridge.domain.canonical.LineQuantity;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.OrderMoney;
import dev.hexbridge.domain.canonical.OrderNotes;
import dev.hexbridge.domain.canonical.OrderPayment;
import dev.hexbridge.domain.canonical.OrderTimes;
import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.canonical.ShippingLine;
import dev.hexbridge.domain.canonical.Sku;
import dev.hexbridge.domain.canonical.TaxLine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes orders of every kind that a shop can have: what a seed decides is always the same. */
public final class RichOrders {

    private final Dice dice;
    private final CurrencyCode shop;
    private final CurrencyCode presentment;

    private RichOrders(Dice dice) {
        this.dice = dice;
        this.shop = new CurrencyCode(dice.of("USD", "EUR", "JPY", "KWD"));
        this.presentment = dice.maybe() ? shop : new CurrencyCode(dice.of("EUR", "CAD", "DKK"));
    }

    public static Order of(long seed) {
        return new RichOrders(new Dice(seed)).order();
    }

    private Order order() {
        List<OrderLine> lines = Stream.concat(IntStream.range(0, dice.upTo(4)).mapToObj(unused -> line()), tips())
                .toList();
        People people = new People(dice);
        OrderTimes times = new OrderTimes(
                dice.moment(), dice.moment(), dice.moment(), dice.perhaps(dice::moment), dice.perhaps(dice::moment));
        return new Order(
                dice.id(),
                "#" + dice.upTo(99_999),
                new Channel(dice.maybe(), dice.perhaps(dice::word), dice.perhaps(dice::id), dice.perhaps(dice::word)),
                times,
                people.buyer(),
                dice.perhaps(people::address),
                lines,
                dice.some(2, this::shipping),
                money(lines),
                payment(),
                dice.of(
                        FulfilmentStatus.UNFULFILLED,
                        FulfilmentStatus.PARTIAL,
                        FulfilmentStatus.FULFILLED,
                        FulfilmentStatus.RESTOCKED),
                notes(),
                new RichRefunds(dice, shop, presentment).some(lines));
    }

    private OrderLine line() {
        Kind kind = dice.of(Kind.GOODS, Kind.GOODS, Kind.SERVICE, Kind.GIFT_CARD);
        boolean custom = kind == Kind.GOODS && dice.maybe();
        long ordered = dice.upTo(9);
        LineItem item = new LineItem(
                custom ? Optional.empty() : Optional.of(dice.id()),
                custom ? Optional.empty() : Optional.of(dice.id()),
                dice.perhaps(dice::word).map(Sku::new),
                dice.word(),
                dice.perhaps(dice::word),
                kind);
        return new OrderLine(
                dice.id(),
                item,
                new LineQuantity(ordered, dice.upTo((int) ordered)),
                amount(),
                dice.some(2, this::amount),
                dice.some(2, this::tax),
                attributes("property."));
    }

    /** None, one or two; neither product nor tax. */
    private Stream<OrderLine> tips() {
        LineItem tip =
                new LineItem(Optional.empty(), Optional.empty(), Optional.empty(), "Tip", Optional.empty(), Kind.TIP);
        LineQuantity one = new LineQuantity(1, 1);
        return IntStream.range(0, dice.of(0, 0, 1, 2))
                .mapToObj(
                        unused -> new OrderLine(dice.id(), tip, one, amount(), List.of(), List.of(), Attributes.NONE));
    }

    private ShippingLine shipping() {
        return new ShippingLine(
                dice.id(),
                dice.word(),
                dice.perhaps(dice::word),
                amount(),
                dice.some(1, this::amount),
                dice.some(1, this::tax));
    }

    private OrderMoney money(List<OrderLine> lines) {
        DualMoney tips = lines.stream()
                .filter(line -> line.item().kind() == Kind.TIP)
                .map(OrderLine::unitPrice)
                .reduce(
                        new DualMoney(Money.zero(shop), Money.zero(presentment)),
                        (a, b) -> new DualMoney(
                                a.shop().plus(b.shop()), a.presentment().plus(b.presentment())));
        OrderMoney.Totals totals = new OrderMoney.Totals(amount(), amount(), amount(), tips, amount());
        return new OrderMoney(shop, presentment, dice.maybe(), totals, amount(), extras());
    }

    private OrderMoney.Extras extras() {
        return new OrderMoney.Extras(
                dice.perhaps(this::amount),
                surcharges(),
                new OrderMoney.Current(
                        dice.perhaps(this::amount),
                        dice.perhaps(this::amount),
                        dice.perhaps(this::amount),
                        dice.perhaps(this::amount),
                        surcharges()),
                new OrderMoney.CashRounding(due(), due()));
    }

    private OrderMoney.Surcharges surcharges() {
        return new OrderMoney.Surcharges(due(), due());
    }

    private Optional<DualMoney> due() {
        return dice.perhaps(this::amount)
                .filter(amount ->
                        !amount.shop().isZero() || !amount.presentment().isZero());
    }

    private OrderPayment payment() {
        return new OrderPayment(
                dice.of(FinancialStatus.values()),
                dice.some(2, dice::word).stream().distinct().toList(),
                dice.perhaps(() -> new OrderPayment.Terms(
                        dice.word(), dice.perhaps(() -> (long) dice.upTo(90)), dice.perhaps(dice::moment))),
                dice.some(2, this::transaction));
    }

    private Payment transaction() {
        return new Payment(
                dice.id(),
                dice.of(Payment.Kind.SALE, Payment.Kind.AUTHORIZATION, Payment.Kind.CAPTURE, Payment.Kind.REFUND),
                dice.of(Payment.Status.SUCCESS, Payment.Status.PENDING, Payment.Status.FAILURE),
                dice.word(),
                amount(),
                dice.perhaps(dice::moment),
                dice.perhaps(dice::id));
    }

    private OrderNotes notes() {
        Map<String, String> fields = new LinkedHashMap<>(attributes("note.").values());
        fields.putAll(attributes("metafield.custom.").values());
        return new OrderNotes(
                dice.perhaps(dice::word),
                dice.perhaps(dice::word),
                dice.some(3, dice::word).stream().distinct().toList(),
                fields.isEmpty() ? Attributes.NONE : new Attributes(fields));
    }

    private Attributes attributes(String prefix) {
        Map<String, String> fields = new LinkedHashMap<>();
        dice.some(2, dice::word).forEach(name -> fields.put(prefix + name, dice.word()));
        return fields.isEmpty() ? Attributes.NONE : new Attributes(fields);
    }

    private TaxLine tax() {
        return new TaxLine(dice.word(), new BigDecimal(dice.of("0.19", "0.0725", "0", "0.2")), amount(), dice.maybe());
    }

    private DualMoney amount() {
        Money inShop = new Money(dice.amount(), shop);
        return new DualMoney(inShop, shop.equals(presentment) ? inShop : new Money(dice.amount(), presentment));
    }
}

package dev.hexbridge.adapters.shopify.shapes;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.canonical.Refund;
import dev.hexbridge.domain.canonical.Refund.Charge;
import dev.hexbridge.domain.canonical.Refund.Restock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Refunds of every kind. */
final class RichRefunds {

    private final Dice dice;
    private final CurrencyCode shop;
    private final CurrencyCode presentment;

    RichRefunds(Dice dice, CurrencyCode shop, CurrencyCode presentment) {
        this.dice = dice;
        this.shop = shop;
        this.presentment = presentment;
    }

    List<Refund> some(List<OrderLine> lines) {
        return dice.some(2, () -> refund(lines)).stream()
                .sorted(Comparator.comparing(
                                (Refund refund) -> refund.processed().toInstant())
                        .thenComparing(Refund::id))
                .toList();
    }

    private Refund refund(List<OrderLine> lines) {
        List<Refund.Line> units =
                lines.stream().filter(line -> dice.maybe()).map(this::line).toList();
        return new Refund(
                dice.id(), dice.moment(), dice.perhaps(dice::word), units, charges(), dice.some(2, this::money));
    }

    private Refund.Line line(OrderLine line) {
        return new Refund.Line(
                dice.id(),
                line.id(),
                dice.upTo(3),
                dice.of(Restock.values()),
                dice.perhaps(dice::id),
                amount(),
                amount());
    }

    private List<Charge> charges() {
        return Stream.of(
                        dice.some(1, () -> new Charge(dice.id(), Charge.Kind.SHIPPING, "", amount(), amount())),
                        dice.some(1, () -> new Charge(dice.id(), Charge.Kind.DUTY, "", amount(), zero())),
                        dice.some(
                                2,
                                () -> new Charge(
                                        dice.id(),
                                        Charge.Kind.ADJUSTMENT,
                                        dice.of("refund discrepancy", "customer"),
                                        dice.maybe() ? amount() : negated(amount()),
                                        zero())))
                .flatMap(List::stream)
                .toList();
    }

    private Payment money() {
        return new Payment(
                dice.id(),
                Payment.Kind.REFUND,
                dice.of(Payment.Status.SUCCESS, Payment.Status.PENDING, Payment.Status.FAILURE),
                dice.word(),
                amount(),
                dice.perhaps(dice::moment),
                dice.perhaps(dice::id));
    }

    static DualMoney negated(DualMoney amount) {
        return new DualMoney(amount.shop().negated(), amount.presentment().negated());
    }

    private DualMoney zero() {
        return new DualMoney(Money.zero(shop), Money.zero(presentment));
    }

    private DualMoney amount() {
        Money inShop = new Money(dice.amount(), shop);
        return new DualMoney(inShop, shop.equals(presentment) ? inShop : new Money(dice.amount(), presentment));
    }
}

package dev.hexbridge.adapters.sandboxshopify.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Works out what a refund comes to, and what the order is afterwards. */
public final class RefundMaker {

    private final Order order;
    private final LongSupplier ids;
    private final Instant now;

    private RefundMaker(Order order, LongSupplier ids, Instant now) {
        this.order = order;
        this.ids = ids;
        this.now = now;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The order with the refund, which is its last. */
        record Made(Order order) implements Outcome {}

        /** The shop refuses it, in its words. */
        record Refused(String reason) implements Outcome {}
    }

    public static Outcome make(Order order, RefundWish wish, LongSupplier ids, Instant now) {
        return new RefundMaker(order, ids, now).made(wish);
    }

    private Outcome made(RefundWish wish) {
        for (RefundWish.Units units : wish.units()) {
            Optional<OrderLine> line = line(units.lineId());
            if (line.isEmpty() || line.get().quantity().current() < units.quantity()) {
                return new Outcome.Refused("Quantity cannot refund more items than were purchased");
            }
        }
        Pricing pricing = order.basket().pricing();
        List<Refund.Part> parts = wish.units().stream().map(this::part).toList();
        Optional<Refund.Carriage> shipping = wish.shipping()
                .filter(amount -> amount.signum() > 0)
                .map(amount -> new Refund.Carriage(ids.getAsLong(), carriage(amount)));
        MoneyBag due = due(parts, shipping);
        MoneyBag zero = pricing.zero();
        MoneyBag received = order.payment().received(zero).minus(order.payment().refunded(zero));
        MoneyBag paid = wish.amount().map(pricing::bag).orElse(received.shop().signum() == 0 ? zero : due);
        if (paid.shop().compareTo(received.shop()) > 0) {
            return new Outcome.Refused("Refund amount $%s is greater than net payment received $%s"
                    .formatted(paid.shop().toPlainString(), received.shop().toPlainString()));
        }
        boolean stated = wish.amount().isPresent() && !paid.equals(due);
        Refund refund = new Refund(
                ids.getAsLong(),
                now,
                wish.how().note(),
                parts,
                shipping,
                stated ? Optional.of(new Refund.Discrepancy(ids.getAsLong(), due.minus(paid))) : Optional.empty(),
                paid.shop().signum() > 0 ? Optional.of(money(paid, wish.how())) : Optional.empty());
        return new Outcome.Made(after(refund));
    }

    private Refund.Money money(MoneyBag paid, RefundWish.How how) {
        return new Refund.Money(
                ids.getAsLong(),
                paid,
                how.gateway().orElse(order.payment().gateway()),
                how.pending() ? "pending" : "success",
                now);
    }

    private Order after(Refund refund) {
        List<OrderLine> lines = new ArrayList<>();
        for (OrderLine line : order.basket().lines()) {
            int gone = refund.parts().stream()
                    .filter(part -> part.line().id() == line.id())
                    .mapToInt(Refund.Part::quantity)
                    .sum();
            lines.add(
                    gone == 0
                            ? line
                            : line.withWanted(
                                    line.quantity().current() - gone,
                                    order.basket().pricing()));
        }
        Order less = order.refunded(order.basket().withLines(lines), refund);
        return refund.isPending() ? less : moved(less, refund);
    }

    /** The order once the money of a refund has gone back. */
    static Order moved(Order order, Refund refund) {
        return refund.money()
                .map(money -> order.paidBack(order.payment().back(money)))
                .orElse(order);
    }

    private Refund.Part part(RefundWish.Units units) {
        OrderLine line = line(units.lineId()).orElseThrow();
        OrderLine less = line.withWanted(
                line.quantity().current() - units.quantity(), order.basket().pricing());
        Refund.Sum sum = new Refund.Sum(net(line).minus(net(less)), tax(line).minus(tax(less)));
        return new Refund.Part(ids.getAsLong(), line, units.quantity(), units.restock(), units.location(), sum);
    }

    private MoneyBag net(OrderLine line) {
        Pricing pricing = order.basket().pricing();
        MoneyBag discount = line.current(line.price().discount(pricing.zero()), pricing);
        return line.price().unit().times(line.quantity().current()).minus(discount);
    }

    private MoneyBag tax(OrderLine line) {
        Pricing pricing = order.basket().pricing();
        return MoneyBag.sum(pricing.zero(), line.price().taxes(), tax -> line.current(tax.amount(), pricing));
    }

    /** The tax of so much of the shipping, as all of it was taxed. */
    private Refund.Sum carriage(BigDecimal amount) {
        Pricing pricing = order.basket().pricing();
        BasketTotals.Charge whole = order.basket().totals().shipping();
        MoneyBag tax = MoneyBag.sum(
                pricing.zero(), order.basket().shipping(), line -> line.price().tax(pricing.zero()));
        MoneyBag share = whole.net().shop().signum() == 0
                ? pricing.zero()
                : pricing.portion(tax, amount, whole.net().shop());
        return new Refund.Sum(pricing.bag(amount), share);
    }

    private MoneyBag due(List<Refund.Part> parts, Optional<Refund.Carriage> shipping) {
        boolean included = order.basket().pricing().taxesIncluded();
        MoneyBag units = MoneyBag.sum(
                order.basket().pricing().zero(), parts, part -> part.sum().total(included));
        return shipping.map(carriage -> units.plus(carriage.sum().total(included)))
                .orElse(units);
    }

    private Optional<OrderLine> line(long id) {
        return order.basket().lines().stream().filter(line -> line.id() == id).findFirst();
    }
}

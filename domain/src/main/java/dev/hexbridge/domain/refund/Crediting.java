package dev.hexbridge.domain.refund;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.Refund;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import dev.hexbridge.domain.refund.CreditLine.Charge;
import dev.hexbridge.domain.totals.Coins;
import dev.hexbridge.domain.totals.ExactSplit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the credit note of a refund: units that come back or are kept, each part of a line at the price that was paid
 * for it; shipping, duties and adjustments as lines of their own; and tax either left to the ERP or, where the
 * shop's amounts stand, as one line a rate.
 */
public final class Crediting {

    private static final int FINER_THAN_ANY_COIN = 6;

    private final Order order;
    private final CurrencyView view;
    private final TaxMode tax;
    private final CurrencyCode currency;
    private final List<CreditLine> goods = new ArrayList<>();
    private final List<CreditLine> charges = new ArrayList<>();
    private final RefundTaxes taxes;
    private Money expected;

    private Crediting(Order order, CurrencyView view, TaxMode tax) {
        this.order = order;
        this.view = view;
        this.tax = tax;
        this.currency = order.money().currency(view);
        this.taxes = new RefundTaxes(order, view);
        this.expected = Money.zero(currency);
    }

    /**
     * Makes the credit note of one of an order's refunds.
     *
     * @param view which of the order's currencies is settled
     * @param tax who computes tax
     */
    public static CreditNote of(Refund refund, Order order, CurrencyView view, TaxMode tax) {
        return isOfCancelledOrder(refund, order)
                ? new CreditNote(
                        order.money().currency(view),
                        List.of(),
                        List.of(),
                        Money.zero(order.money().currency(view)),
                        Money.zero(order.money().currency(view)))
                : new Crediting(order, view, tax).note(refund);
    }

    /** With a cancelled order the whole sales order goes, with its charges: what of it was never shipped is no credit. */
    private static boolean isOfCancelledOrder(Refund refund, Order order) {
        return order.times().cancelled().isPresent()
                && refund.lines().stream().allMatch(line -> Course.of(line.restock()) == Course.CANCELLED);
    }

    private CreditNote note(Refund refund) {
        refund.lines().stream()
                .filter(line -> Course.of(line.restock()) != Course.CANCELLED)
                .forEach(this::units);
        refund.charges().forEach(this::charge);
        Money left = Money.zero(currency);
        if (tax == TaxMode.SHOP_AMOUNTS) {
            charges.addAll(taxes.lines());
        } else if (!order.money().taxesIncluded()) {
            left = taxes.sum();
        }
        return new CreditNote(currency, goods, charges, left, expected);
    }

    private void units(Refund.Line line) {
        Optional<OrderLine> origin = order.lines().stream()
                .filter(one -> one.id().equals(line.lineId()))
                .findFirst();
        Money paid = line.subtotal().in(view);
        Money taxed = line.tax().in(view);
        expect(paid, taxed);
        taxes.ofLine(origin, taxed);
        Money net = net(paid, taxed);
        int part = 0;
        for (ExactSplit.Group group : split(net, Math.max(1, line.quantity()))) {
            part++;
            goods.add(new CreditLine(
                    part == 1 ? line.id() : line.id() + "-" + part,
                    origin.map(Crediting::charge).orElse(Charge.GOODS),
                    Course.of(line.restock()),
                    origin.map(one -> one.item().title()).orElse("Line " + line.lineId()),
                    -group.quantity(),
                    new Money(group.each(), currency),
                    origin,
                    line.locationId()));
        }
    }

    private void charge(Refund.Charge given) {
        Money amount = given.amount().in(view);
        Money taxed = given.tax().in(view);
        if (amount.isZero() && taxed.isZero()) {
            return;
        }
        expect(amount, taxed);
        boolean shipping = given.kind() == Refund.Charge.Kind.SHIPPING;
        taxes.ofCharge(shipping, taxed);
        charges.add(new CreditLine(
                prefix(given.kind()) + given.id(),
                kind(given.kind()),
                Course.CHARGE,
                title(given),
                -1,
                net(amount, taxed),
                Optional.empty(),
                Optional.empty()));
    }

    private void expect(Money amount, Money taxed) {
        expected = expected.plus(order.money().taxesIncluded() ? amount : amount.plus(taxed));
    }

    private Money net(Money amount, Money taxed) {
        boolean netOfTax = order.money().taxesIncluded() && tax == TaxMode.SHOP_AMOUNTS;
        return netOfTax ? amount.minus(taxed) : amount;
    }

    /** An amount finer than the coin cannot be split exactly; it is left whole for the comparison to find. */
    private List<ExactSplit.Group> split(Money amount, long quantity) {
        if (!Coins.isWhole(amount) || amount.amount().signum() < 0) {
            BigDecimal each =
                    amount.amount().divide(BigDecimal.valueOf(quantity), FINER_THAN_ANY_COIN, RoundingMode.HALF_UP);
            return List.of(new ExactSplit.Group(quantity, each));
        }
        return ExactSplit.of(amount.amount(), quantity, Coins.decimals(currency));
    }

    private static Charge charge(OrderLine line) {
        return switch (line.item().kind()) {
            case GOODS -> Charge.GOODS;
            case SERVICE -> Charge.SERVICE;
            case GIFT_CARD -> Charge.GIFT_CARD;
            case TIP -> Charge.TIP;
        };
    }

    private static Charge kind(Refund.Charge.Kind kind) {
        return switch (kind) {
            case SHIPPING -> Charge.SHIPPING;
            case DUTY -> Charge.DUTY;
            case ADJUSTMENT -> Charge.ADJUSTMENT;
        };
    }

    private static String prefix(Refund.Charge.Kind kind) {
        return kind.name().substring(0, 1);
    }

    private static String title(Refund.Charge given) {
        return switch (given.kind()) {
            case SHIPPING -> "Shipping refund";
            case DUTY -> "Duty refund";
            case ADJUSTMENT -> given.reason().isEmpty() ? "adjustment" : given.reason();
        };
    }
}

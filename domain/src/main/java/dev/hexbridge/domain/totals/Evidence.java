package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.ShippingLine;
import dev.hexbridge.domain.canonical.TaxLine;
import dev.hexbridge.domain.totals.Part.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which single line a difference sits on, where that can be told: the one line whose taxes do not fit its amount as it
 * stands, and would fit it without the difference. It names; it never decides whether an order is held.
 */
final class Evidence {

    private final Sums sums;
    private final boolean taxesIncluded;

    Evidence(Sums sums) {
        this.sums = sums;
        this.taxesIncluded = sums.order().money().taxesIncluded();
    }

    /** The line whose price or quantity is off, where all lines come to so much too little. */
    Optional<Part> line(Money missing) {
        List<Part> fitting = new ArrayList<>();
        forEachLine((line, position) -> {
            if (onlyWith(line.taxes(), sums.net(line), missing)) {
                fitting.add(new Part(Kind.LINE, position));
            }
        });
        return only(fitting);
    }

    /** The line on which a discount is off, where all allocations come to so much too much. */
    Optional<Part> discount(Money surplus) {
        List<Part> fitting = new ArrayList<>();
        forEachLine((line, position) -> {
            if (!line.discounts().isEmpty() && onlyWith(line.taxes(), sums.net(line), surplus)) {
                fitting.add(new Part(Kind.LINE_DISCOUNT, position));
            }
        });
        return only(fitting);
    }

    /** The line or shipping charge whose tax is off, where all taxes come to so much too much. */
    Optional<Part> tax(Money surplus) {
        List<Part> fitting = new ArrayList<>();
        forEachLine((line, position) -> {
            if (isOff(line.taxes(), sums.net(line), surplus)) {
                fitting.add(new Part(Kind.LINE_TAX, position));
            }
        });
        List<ShippingLine> shipping = sums.order().shipping();
        for (int i = 0; i < shipping.size(); i++) {
            if (isOff(shipping.get(i).taxes(), sums.net(shipping.get(i)), surplus)) {
                fitting.add(new Part(Kind.SHIPPING_TAX, i + 1));
            }
        }
        return only(fitting);
    }

    private boolean isOff(List<TaxLine> taxes, Money net, Money surplus) {
        Money stated = sums.tax(taxes);
        return !taxes.isEmpty() && !fits(taxes, net, stated) && fits(taxes, net, stated.minus(surplus));
    }

    private boolean onlyWith(List<TaxLine> taxes, Money net, Money more) {
        Money stated = sums.tax(taxes);
        return !taxes.isEmpty() && !fits(taxes, net, stated) && fits(taxes, net.plus(more), stated);
    }

    /** Whether the tax is the rate's, up to the rounding of each tax to coins. */
    private boolean fits(List<TaxLine> taxes, Money net, Money tax) {
        BigDecimal rates = taxes.stream().map(TaxLine::rate).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal base = taxesIncluded ? BigDecimal.ONE.add(rates) : BigDecimal.ONE;
        BigDecimal right = net.amount().multiply(rates).divide(base, MathContext.DECIMAL64);
        BigDecimal coin = BigDecimal.ONE.movePointLeft(Coins.decimals(net.currency()));
        BigDecimal slack = coin.multiply(BigDecimal.valueOf(taxes.size())).divide(BigDecimal.TWO);
        return right.subtract(tax.amount()).abs().compareTo(slack) <= 0;
    }

    private interface Look {
        void at(OrderLine line, int position);
    }

    private void forEachLine(Look look) {
        List<OrderLine> lines = sums.order().lines();
        for (int i = 0; i < lines.size(); i++) {
            look.at(lines.get(i), i + 1);
        }
    }

    private static Optional<Part> only(List<Part> fitting) {
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }
}

package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.Money;
import java.util.List;
import java.util.stream.Stream;

/**
 * An order's money in the one currency that a pair settles in, line by line.
 *
 * @param currency that currency
 * @param goods what is sold: one or two lines for each line of the order
 * @param charges shipping, and tax where the shop's amounts stand
 * @param expected the total that the shop asks for
 */
public record PricedOrder(CurrencyCode currency, List<PricedLine> goods, List<PricedLine> charges, Money expected) {

    public PricedOrder {
        goods = List.copyOf(goods);
        charges = List.copyOf(charges);
    }

    public Stream<PricedLine> lines() {
        return Stream.concat(goods.stream(), charges.stream());
    }
}

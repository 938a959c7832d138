package dev.hexbridge.domain.refund;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a refund takes off the buyer's account, in the one currency that a pair settles in.
 *
 * @param currency that currency
 * @param goods units that are credited
 * @param charges shipping, duties, adjustments, and tax where the shop's amounts stand
 * @param taxLeft the tax that the ERP is left to compute on top of the lines
 * @param expected what the shop's own figures come to: lines and tax must come to the same, to the cent
 */
public record CreditNote(
        CurrencyCode currency, List<CreditLine> goods, List<CreditLine> charges, Money taxLeft, Money expected) {

    public CreditNote {
        goods = List.copyOf(goods);
        charges = List.copyOf(charges);
    }

    public Stream<CreditLine> lines() {
        return Stream.concat(goods.stream(), charges.stream());
    }

    /** Whether there is nothing to credit: all that was refunded leaves the sales order by itself. */
    public boolean isEmpty() {
        return goods.isEmpty() && charges.isEmpty();
    }

    /** What the buyer is credited, tax included. */
    public Money credited() {
        return lines().map(CreditLine::amount)
                .reduce(Money.zero(currency), Money::plus)
                .negated()
                .plus(taxLeft);
    }

    /** How the lines differ from the shop's figures; empty where they do not. There is no balancing line. */
    public Optional<String> imbalance() {
        return credited().equals(expected)
                ? Optional.empty()
                : Optional.of("The credit note comes to " + credited() + ", the shop refunded " + expected + ".");
    }

    /** The units that come back into stock. */
    public long restocked() {
        return goods.stream()
                .filter(line -> line.course() == Course.RESTOCKED)
                .mapToLong(CreditLine::units)
                .sum();
    }
}

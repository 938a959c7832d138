package dev.hexbridge.domain.totals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Spreads an amount over so many units in whole smallest coins: the ERP knows a price and a discount for one unit
 * only, so what does not divide becomes two groups of units that differ by one coin.
 */
public final class ExactSplit {

    /**
     * A group of units that bear the same amount each.
     *
     * @param quantity how many units
     * @param each the amount on one
     */
    public record Group(long quantity, BigDecimal each) {}

    private ExactSplit() {}

    /**
     * One group, or two of which the first bears the smaller amount. Their sum is the amount exactly.
     *
     * @param amount the amount to spread; not negative
     * @param quantity over how many units; positive
     * @param decimals the decimals of the currency's smallest coin
     * @throws ArithmeticException where the amount is finer than the coin
     */
    public static List<Group> of(BigDecimal amount, long quantity, int decimals) {
        BigInteger coins = amount.setScale(decimals).unscaledValue();
        BigInteger[] each = coins.divideAndRemainder(BigInteger.valueOf(quantity));
        long rest = each[1].longValueExact();
        BigDecimal lower = new BigDecimal(each[0], decimals);
        if (rest == 0) {
            return List.of(new Group(quantity, lower));
        }
        BigDecimal upper = new BigDecimal(each[0].add(BigInteger.ONE), decimals);
        return List.of(new Group(quantity - rest, lower), new Group(rest, upper));
    }
}

package dev.hexbridge.domain.canonical;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact decimal amount in one currency. Amounts of different currencies are never added or compared; trying
 * is a programming fault. Two amounts are equal when their values are: {@code 5.0 EUR} equals {@code 5.00 EUR}.
 *
 * @param amount the amount in units of the currency (not in cents); trailing zeros carry no meaning
 * @param currency the currency of the amount
 */
public record Money(BigDecimal amount, CurrencyCode currency) implements Comparable<Money> {

    public Money {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), new CurrencyCode(currency));
    }

    public static Money zero(CurrencyCode currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(inSameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(inSameCurrency(other).amount), currency);
    }

    /** This amount, so many times. */
    public Money times(long factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
    }

    /** Rounded half up to so many decimals, the way both systems round money. */
    public Money rounded(int decimals) {
        return new Money(amount.setScale(decimals, RoundingMode.HALF_UP), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(inSameCurrency(other).amount);
    }

    /** The amount in plain digits with at least two decimals, and the currency: {@code 12.50 EUR}. */
    @Override
    public String toString() {
        return amount.setScale(Math.max(2, amount.scale())).toPlainString() + " " + currency;
    }

    private Money inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts in " + currency + " and " + other.currency + " do not mix");
        }
        return other;
    }
}

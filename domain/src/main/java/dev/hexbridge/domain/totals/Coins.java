package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.LineQuantity;
import dev.hexbridge.domain.canonical.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** The smallest coin of a currency. */
public final class Coins {

    private static final int USUAL = 2;

    private Coins() {}

    /** How many decimals the currency's smallest coin has: 2 for EUR, 0 for JPY, 3 for KWD; 2 where unknown. */
    public static int decimals(CurrencyCode currency) {
        try {
            int digits = Currency.getInstance(currency.code()).getDefaultFractionDigits();
            return digits < 0 ? USUAL : digits;
        } catch (IllegalArgumentException notIso) {
            return USUAL;
        }
    }

    /** Whether the amount is a whole number of coins. */
    public static boolean isWhole(Money amount) {
        return amount.amount().scale() <= decimals(amount.currency());
    }

    /** The amount rounded half up to whole coins. */
    static Money rounded(Money amount) {
        return amount.rounded(decimals(amount.currency()));
    }

    /** The part of a line's amount that belongs to the units that are left, in whole coins. */
    static Money share(Money amount, LineQuantity quantity) {
        if (quantity.current() == quantity.ordered()) {
            return amount;
        }
        BigDecimal part = amount.amount()
                .multiply(BigDecimal.valueOf(quantity.current()))
                .divide(BigDecimal.valueOf(quantity.ordered()), decimals(amount.currency()), RoundingMode.HALF_UP);
        return new Money(part, amount.currency());
    }
}

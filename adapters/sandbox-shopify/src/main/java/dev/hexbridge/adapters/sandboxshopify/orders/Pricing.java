package dev.hexbridge.adapters.sandboxshopify.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * How the amounts of one order are expressed.
 *
 * @param currency the shop's currency, ISO 4217
 * @param presentmentCurrency the currency the buyer saw, ISO 4217
 * @param rate presentment units for one unit of the shop's currency; 1 when both are the same
 * @param taxesIncluded whether line and shipping prices contain the tax
 */
public record Pricing(String currency, String presentmentCurrency, BigDecimal rate, boolean taxesIncluded) {

    /** A shop amount, rounded half up to the minor unit of each currency. */
    public MoneyBag bag(BigDecimal shopAmount) {
        return new MoneyBag(round(shopAmount, currency), round(shopAmount.multiply(rate), presentmentCurrency));
    }

    public MoneyBag zero() {
        return bag(BigDecimal.ZERO);
    }

    /** {@code numerator / denominator} of an amount, rounded in each currency. */
    public MoneyBag portion(MoneyBag amount, BigDecimal numerator, BigDecimal denominator) {
        return new MoneyBag(
                portion(amount.shop(), numerator, denominator, currency),
                portion(amount.presentment(), numerator, denominator, presentmentCurrency));
    }

    private static BigDecimal portion(
            BigDecimal amount, BigDecimal numerator, BigDecimal denominator, String currency) {
        return amount.multiply(numerator).divide(denominator, digits(currency), RoundingMode.HALF_UP);
    }

    private static BigDecimal round(BigDecimal amount, String currency) {
        return amount.setScale(digits(currency), RoundingMode.HALF_UP);
    }

    static int digits(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}

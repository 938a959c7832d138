package dev.hexbridge.domain.exchange;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * The rate at which a document is converted.
 *
 * @param from the currency of the order
 * @param to the currency of the document
 * @param rate how many of {@code to} for one of {@code from}
 * @param since the day from which the rate counts
 * @param book where it comes from
 */
public record Quote(CurrencyCode from, CurrencyCode to, BigDecimal rate, LocalDate since, String book) {

    /** The amount in the other currency, not rounded. */
    public Money convert(Money amount) {
        if (!amount.currency().equals(from)) {
            throw new IllegalArgumentException("a rate from " + from + " does not convert " + amount);
        }
        return new Money(amount.amount().multiply(rate), to);
    }

    /** {@code 1 USD = 0.92 EUR since 2026-11-01 (Default)}: what is recorded with the document. */
    public String display() {
        String plain = rate.round(MathContext.DECIMAL32).stripTrailingZeros().toPlainString();
        return "1 " + from + " = " + plain + " " + to + " since " + since + " (" + book + ")";
    }
}

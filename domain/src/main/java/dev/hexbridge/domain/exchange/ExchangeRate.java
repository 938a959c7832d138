package dev.hexbridge.domain.exchange;

import dev.hexbridge.domain.canonical.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one currency costs in another from a day on.
 *
 * @param from the currency that is converted
 * @param to the currency that it becomes
 * @param start the first day
 * @param end the last day; empty where none is set
 * @param rate how many of {@code to} there are for as many of {@code from} as the factor says; positive
 * @param factor for how many
 */
public record ExchangeRate(
        CurrencyCode from,
        CurrencyCode to,
        LocalDate start,
        Optional<LocalDate> end,
        BigDecimal rate,
        ConversionFactor factor) {

    public ExchangeRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("a rate is positive: " + rate);
        }
    }

    boolean countsOn(LocalDate day) {
        return !start.isAfter(day) && end.filter(day::isAfter).isEmpty();
    }

    /** How many of {@code to} there are for one of {@code from}. */
    public BigDecimal forOne() {
        return factor.forOne(rate);
    }
}

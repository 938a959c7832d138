package dev.hexbridge.domain.exchange;

import dev.hexbridge.domain.canonical.CurrencyCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All rates of one type. A pair that is kept in one direction alone is read in the other one too; a third currency never
 * stands between two.
 *
 * @param name what the rates are called, for the record: a rate type of the ERP, or a table
 * @param rates the rates
 */
public record RateBook(String name, List<ExchangeRate> rates) implements Rates {

    public RateBook {
        rates = List.copyOf(rates);
    }

    /** A given book stays as it is. */
    @Override
    public RateBook known() {
        return this;
    }

    /**
     * The rate that counts: of those that hold on the day, the one that began last.
     *
     * @param from the currency that is converted
     * @param to the currency that it becomes
     * @param day the business date of what is converted
     */
    public Optional<Quote> on(CurrencyCode from, CurrencyCode to, LocalDate day) {
        if (from.equals(to)) {
            return Optional.of(new Quote(from, to, BigDecimal.ONE, day, name));
        }
        return newest(rate -> rate.from().equals(from) && rate.to().equals(to), day)
                .map(rate -> new Quote(from, to, rate.forOne(), rate.start(), name))
                .or(() -> newest(rate -> rate.from().equals(to) && rate.to().equals(from), day)
                        .map(rate -> new Quote(from, to, inverse(rate), rate.start(), name)));
    }

    private Optional<ExchangeRate> newest(Predicate<ExchangeRate> which, LocalDate day) {
        return rates.stream()
                .filter(which)
                .filter(rate -> rate.countsOn(day))
                .max(Comparator.comparing(ExchangeRate::start));
    }

    private static BigDecimal inverse(ExchangeRate rate) {
        return BigDecimal.ONE.divide(rate.forOne(), MathContext.DECIMAL128);
    }
}

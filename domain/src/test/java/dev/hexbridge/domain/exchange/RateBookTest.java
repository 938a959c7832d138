package dev.hexbridge.domain.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateBookTest {

    private static final CurrencyCode EUR = new CurrencyCode("EUR");
    private static final CurrencyCode DKK = new CurrencyCode("DKK");

    @Test
    void aRateForAHundredUnitsIsAHundredthForOne() {
        Quote quote = book(rate(EUR, DKK, "2026-01-01", "745.10", ConversionFactor.HUNDRED))
                .on(EUR, DKK, LocalDate.parse("2026-03-05"))
                .orElseThrow();

        assertEquals(Money.of("74.51", "DKK"), quote.convert(Money.of("10", "EUR")));
        assertEquals("1 EUR = 7.451 DKK since 2026-01-01 (Default)", quote.display());
    }

    @Test
    void ofSeveralRatesTheOneThatBeganLastCounts() {
        RateBook book = book(
                rate(EUR, DKK, "2026-01-01", "7", ConversionFactor.ONE),
                rate(EUR, DKK, "2026-03-05", "8", ConversionFactor.ONE),
                rate(EUR, DKK, "2026-03-06", "9", ConversionFactor.ONE));

        assertEquals(
                Optional.of(new BigDecimal("8")),
                book.on(EUR, DKK, LocalDate.parse("2026-03-05")).map(Quote::rate));
    }

    @Test
    void aRateThatIsKeptTheOtherWayRoundIsTurned() {
        Quote quote = book(rate(EUR, DKK, "2026-01-01", "8", ConversionFactor.ONE))
                .on(DKK, EUR, LocalDate.parse("2026-03-05"))
                .orElseThrow();

        assertEquals(Money.of("1.25", "EUR"), quote.convert(Money.of("10", "DKK")));
    }

    @Test
    void beforeItsFirstDayAndAfterItsLastARateDoesNotCount() {
        RateBook book = new RateBook(
                "Default",
                List.of(new ExchangeRate(
                        EUR,
                        DKK,
                        LocalDate.parse("2026-03-01"),
                        Optional.of(LocalDate.parse("2026-03-31")),
                        BigDecimal.TEN,
                        ConversionFactor.ONE)));

        assertEquals(Optional.empty(), book.on(EUR, DKK, LocalDate.parse("2026-02-28")));
        assertEquals(Optional.empty(), book.on(EUR, DKK, LocalDate.parse("2026-04-01")));
        assertEquals(
                Optional.of("Default"),
                book.on(EUR, DKK, LocalDate.parse("2026-03-31")).map(Quote::book));
    }

    @Test
    void theNamesOfFactorsAreThoseOfTheErp() {
        assertEquals(Optional.of(ConversionFactor.TEN_THOUSAND), ConversionFactor.named("TenThousand"));
        assertEquals(Optional.empty(), ConversionFactor.named("Dozen"));
    }

    private static RateBook book(ExchangeRate... rates) {
        return new RateBook("Default", List.of(rates));
    }

    private static ExchangeRate rate(
            CurrencyCode from, CurrencyCode to, String start, String rate, ConversionFactor factor) {
        return new ExchangeRate(from, to, LocalDate.parse(start), Optional.empty(), new BigDecimal(rate), factor);
    }
}

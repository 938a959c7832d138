package dev.hexbridge.adapters.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.dynamics.odata.Addresses;
import dev.hexbridge.adapters.dynamics.odata.Records;
import dev.hexbridge.application.port.outbound.ExchangeRates.Reading;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.exchange.ConversionFactor;
import dev.hexbridge.domain.exchange.ExchangeRate;
import dev.hexbridge.domain.exchange.RateBook;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code ExchangeRates}. A rate is for as many units of {@code FromCurrency} as its {@code ConversionFactor} says;
 * days travel as noon UTC, and an end before 1901 or after 2153 is none. What is no rate is left out.
 */
final class RateReader {

    private static final LocalDate FIRST = LocalDate.of(1901, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2153, 12, 31);

    private final Fetcher fetcher;
    private final Addresses addresses;

    RateReader(Fetcher fetcher, Addresses addresses) {
        this.fetcher = fetcher;
        this.addresses = addresses;
    }

    Future<Reading> read(String type) {
        return fetcher.fetch(List.of(addresses.rates(type))).map(fetched -> switch (fetched.getFirst()) {
            case Fetched.Rows rows -> known(type, rows.list());
            case Fetched.Nothing nothing -> known(type, List.of());
            case Fetched.Failed failed -> new Reading.Unread(failure(failed.outcome()));
        });
    }

    private static Reading known(String type, List<JsonNode> rows) {
        return new Reading.Known(new RateBook(
                type, rows.stream().flatMap(row -> rate(row).stream()).toList()));
    }

    private static Optional<ExchangeRate> rate(JsonNode row) {
        String from = Records.text(row, "FromCurrency");
        String to = Records.text(row, "ToCurrency");
        Optional<LocalDate> start = day(Records.text(row, "StartDate"));
        BigDecimal rate = row.path("Rate").decimalValue();
        Optional<ConversionFactor> factor = ConversionFactor.named(Records.text(row, "ConversionFactor"));
        boolean sound = CurrencyCode.isWellFormed(from) && CurrencyCode.isWellFormed(to) && rate.signum() > 0;
        if (!sound || start.isEmpty() || factor.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> end =
                day(Records.text(row, "EndDate")).filter(day -> day.isAfter(FIRST) && day.isBefore(LAST));
        return Optional.of(
                new ExchangeRate(new CurrencyCode(from), new CurrencyCode(to), start.get(), end, rate, factor.get()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Failure failure(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Refused refused -> refused.failure();
            case ReadOutcome.Later later -> later.failure();
            case ReadOutcome.Answer answer -> Failure.of(FailureKind.PROTOCOL, "no rates in the answer");
            case ReadOutcome.Ambiguous ambiguous -> Failure.of(FailureKind.PROTOCOL, "no rates in the answer");
        };
    }
}

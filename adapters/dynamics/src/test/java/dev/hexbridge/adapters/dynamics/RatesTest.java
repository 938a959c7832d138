package dev.hexbridge.adapters.dynamics;

import static dev.hexbridge.adapters.dynamics.EmulatedErp.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.application.port.outbound.ExchangeRates.Reading;
import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.exchange.Quote;
import dev.hexbridge.domain.exchange.RateBook;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Exchange rates as the emulated environment states them. */
class RatesTest {

    private static final EmulatedErp ERP = new EmulatedErp();
    private static final LocalDate DAY = LocalDate.parse("2026-03-05");

    @AfterAll
    static void close() {
        ERP.close();
    }

    @Test
    void aRateIsForAsManyUnitsAsItsFactorSays() {
        Quote quote = book("Default")
                .on(new CurrencyCode("EUR"), new CurrencyCode("DKK"), DAY)
                .orElseThrow();

        assertEquals(Money.of("7.4510", "DKK"), quote.convert(Money.of("1", "EUR")));
        assertEquals(LocalDate.parse("2020-01-01"), quote.since());
    }

    @Test
    void ratesOfAnotherTypeAreNoneOfThese() {
        assertEquals(List.of(), book("Budget").rates());
        assertEquals(Optional.empty(), book("Budget").on(new CurrencyCode("EUR"), new CurrencyCode("DKK"), DAY));
    }

    @Test
    void aPeerThatFailsLeavesThemUnread() {
        ERP.faults(new JsonObject().put("errorRate", 1.0));
        try {
            assertInstanceOf(Reading.Unread.class, await(ERP.adapter().ratesOf("Default")));
        } finally {
            ERP.faults(new JsonObject().put("errorRate", 0.0));
        }
    }

    private static RateBook book(String type) {
        return assertInstanceOf(Reading.Known.class, await(ERP.adapter().ratesOf(type)))
                .book();
    }
}

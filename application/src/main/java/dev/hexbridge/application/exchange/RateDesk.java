package dev.hexbridge.application.exchange;

import dev.hexbridge.application.port.outbound.ExchangeRates;
import dev.hexbridge.application.port.outbound.ExchangeRates.Reading;
import dev.hexbridge.application.port.outbound.Timers;
import dev.hexbridge.domain.exchange.RateBook;
import dev.hexbridge.domain.exchange.Rates;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;

/**
 * The rates of one type as the target last stated them: read at the start and every so often. What could not be read
 * leaves those known before; an order for which none is known says why. Lives on one event loop.
 */
public final class RateDesk implements Rates {

    private static final Duration USUAL = Duration.ofMinutes(15);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final String type;
    private volatile RateBook book;
    private boolean read;
    private boolean stopped;

    /** A desk for the rates of a type. */
    public RateDesk(String type) {
        this.type = type;
        this.book = new RateBook("exchange rates of type " + type + ", which were never read", List.of());
    }

    @Override
    public RateBook known() {
        return book;
    }

    /** Reads the rates and goes on reading them; done once they were read, or could not be. */
    public Future<Void> start(ExchangeRates rates, Timers timers) {
        return read(rates).map(known -> {
            timers.after(known ? USUAL : AFTER_FAILURE).onSuccess(due -> {
                if (!stopped) {
                    start(rates, timers);
                }
            });
            return null;
        });
    }

    /** Reads no more. */
    public void stop() {
        stopped = true;
    }

    private Future<Boolean> read(ExchangeRates rates) {
        return rates.ratesOf(type)
                .map(reading -> switch (reading) {
                    case Reading.Known known -> take(known.book());
                    case Reading.Unread unread -> missed(unread.failure().text());
                })
                .otherwise(unforeseen -> missed(String.valueOf(unforeseen.getMessage())));
    }

    private boolean take(RateBook now) {
        book = now;
        read = true;
        return true;
    }

    private boolean missed(String reason) {
        if (!read) {
            book = new RateBook("exchange rates of type " + type + ", which could not be read: " + reason, List.of());
        }
        return false;
    }
}

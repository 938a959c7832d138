package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.exchange.RateBook;
import io.vertx.core.Future;

/** The exchange rates that a target keeps. */
public interface ExchangeRates {

    /**
     * All rates of one type.
     *
     * @param type the type's name in the target
     */
    Future<Reading> ratesOf(String type);

    /** What asking gave. */
    sealed interface Reading {

        /** The rates, perhaps none. */
        record Known(RateBook book) implements Reading {}

        /** No answer that could be used. */
        record Unread(Failure failure) implements Reading {}
    }
}

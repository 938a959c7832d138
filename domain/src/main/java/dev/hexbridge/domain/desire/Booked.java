package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.exchange.Quote;
import dev.hexbridge.domain.mapping.Mapped;
import dev.hexbridge.domain.pair.PairSettings;
import dev.hexbridge.domain.pair.PairSettings.Booking;
import dev.hexbridge.domain.totals.Conversion;
import dev.hexbridge.domain.totals.PricedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An order's money in the currency that its pair books in: its own, or converted at the rate of its business date. */
sealed interface Booked {

    /**
     * It is.
     *
     * @param priced the lines in that currency
     * @param note the rate and its day, where it was converted
     */
    record In(PricedOrder priced, Optional<String> note) implements Booked {

        Mapped.Made noted(Mapped.Made made) {
            List<String> notes = new ArrayList<>(made.notes());
            note.ifPresent(notes::add);
            return new Mapped.Made(made.document(), notes);
        }
    }

    /** No rate is known. */
    record Unquoted(String reason) implements Booked {}

    static Booked of(Order order, PricedOrder own, PairSettings settings) {
        Optional<Booking> other =
                settings.money().booking().filter(booking -> !booking.currency().equals(own.currency()));
        if (other.isEmpty()) {
            return new In(own, Optional.empty());
        }
        LocalDate day =
                order.times().processed().atZoneSameInstant(settings.zone()).toLocalDate();
        Booking booking = other.get();
        return booking.rates()
                .known()
                .on(own.currency(), booking.currency(), day)
                .<Booked>map(quote -> converted(own, quote))
                .orElseGet(() -> new Unquoted("There is no exchange rate from " + own.currency() + " to "
                        + booking.currency() + " for " + day + " in "
                        + booking.rates().known().name() + "."));
    }

    private static In converted(PricedOrder own, Quote quote) {
        PricedOrder priced = Conversion.of(own, quote);
        return new In(priced, Optional.of(Conversion.note(own, priced, quote)));
    }
}

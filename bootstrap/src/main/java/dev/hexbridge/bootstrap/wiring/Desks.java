package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.application.exchange.RateDesk;
import dev.hexbridge.application.port.outbound.ExchangeRates;
import dev.hexbridge.application.port.outbound.Timers;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.pair.PairSettings.Booking;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/**
 * The desks of those pairs that convert at rates of their target.
 *
 * @param staffed each with the target that states the rates
 * @param timers lets time pass between two readings
 */
record Desks(List<Staffed> staffed, Timers timers) {

    /** One desk and whom it asks. */
    record Staffed(RateDesk desk, ExchangeRates rates) {}

    static Desks of(Core.Tools tools, Timers timers) {
        List<Staffed> staffed = new ArrayList<>();
        tools.targets().adapters().forEach((name, target) -> {
            for (Route route : tools.routes().to(name)) {
                route.pair().settings().money().booking().map(Booking::rates).ifPresent(rates -> {
                    if (rates instanceof RateDesk desk) {
                        staffed.add(new Staffed(desk, target));
                    }
                });
            }
        });
        return new Desks(List.copyOf(staffed), timers);
    }

    /** Done once each was read, or could not be. */
    Future<Void> start() {
        return Future.join(staffed.stream()
                        .map(one -> one.desk().start(one.rates(), timers))
                        .toList())
                .mapEmpty();
    }

    void stop() {
        staffed.forEach(one -> one.desk().stop());
    }
}

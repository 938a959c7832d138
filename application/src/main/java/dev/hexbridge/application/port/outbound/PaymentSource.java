package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.message.EntityKey;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The payments of a source's orders as they stand. Asked before money is booked: notifications of single transactions
 * may be lost, come late, or tell too little.
 */
public interface PaymentSource {

    /** All transactions of each order; one answer for each, in the same order. Its future does not fail. */
    Future<List<Told>> transactions(List<EntityKey> orders);

    /** What a source tells of one order. */
    sealed interface Told {

        /** All of its transactions. */
        record Shown(List<Payment> transactions) implements Told {

            public Shown {
                transactions = List.copyOf(transactions);
            }
        }

        /** It knows no such order (any more). */
        record Gone() implements Told {}

        /** It did not answer properly; trying again may help. */
        record Later(Failure failure, Optional<Instant> notBefore) implements Told {}

        /** It refuses to tell, and always will; or what it tells cannot be read. */
        record Refused(Failure failure) implements Told {}
    }
}

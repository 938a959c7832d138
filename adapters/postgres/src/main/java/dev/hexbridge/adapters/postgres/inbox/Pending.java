package dev.hexbridge.adapters.postgres.inbox;

import dev.hexbridge.adapters.postgres.sealing.Sealed;
import dev.hexbridge.adapters.postgres.sealing.Sealer;
import dev.hexbridge.application.port.outbound.EventLog.Appended;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Origin;
import dev.hexbridge.domain.message.Receipt;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.UUID;

/**
 * A receipt that is queued: sealed already, its plain body let go.
 *
 * @param key names the delivery
 * @param envelope what is stored in clear
 * @param sealed the body
 * @param answer who waits
 */
record Pending(UUID key, Envelope envelope, Sealed sealed, Promise<Appended> answer) {

    /** What a row costs beside its body, roughly. */
    private static final int OVERHEAD = 512;

    /** What is stored in clear. */
    record Envelope(Origin origin, EntityKey root, int slot, Instant receivedAt) {}

    static Pending of(Receipt receipt, Sealer sealer) {
        UUID key = DeliveryKey.of(
                receipt.tenant().value(),
                receipt.root().connection().value(),
                receipt.origin().deliveryId());
        Sealed sealed = sealer.seal(receipt.body().bytes(), DeliveryKey.context(key));
        Envelope envelope =
                new Envelope(receipt.origin(), receipt.root(), receipt.slot().number(), receipt.receivedAt());
        return new Pending(key, envelope, sealed, Promise.promise());
    }

    int bytes() {
        return sealed.body().length() + OVERHEAD;
    }
}

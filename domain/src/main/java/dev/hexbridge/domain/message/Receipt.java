package dev.hexbridge.domain.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One verified delivery from a source system: a hint that something changed.
 *
 * @param tenant whose it is
 * @param origin what the sender said of it
 * @param root the entity whose order it belongs to; of kind {@link EntityKind#RECEIPT} where none could be told
 * @param receivedAt when it arrived, to the microsecond: what is kept compares equal with what arrived
 * @param body the body, byte for byte
 */
public record Receipt(TenantId tenant, Origin origin, EntityKey root, Instant receivedAt, Payload body) {

    public Receipt {
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
    }

    public Slot slot() {
        return Slot.of(tenant, root);
    }
}

package dev.hexbridge.adapters.postgres.inbox;

import dev.hexbridge.adapters.postgres.sealing.Sealed;
import dev.hexbridge.adapters.postgres.sealing.Sealer;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Origin;
import dev.hexbridge.domain.message.Payload;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import dev.hexbridge.domain.message.TenantId;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Turns a row of the inbox with its wrapped key back into the receipt. */
public final class Opener {

    private final Sealer sealer;
    private final TenantId tenant;

    public Opener(Sealer sealer, TenantId tenant) {
        this.sealer = sealer;
        this.tenant = tenant;
    }

    /** The columns are found by their names. */
    public Recorded open(Row row) {
        EntityKey root = EntityKey.parse(row.getString("root"));
        Origin origin = new Origin(
                row.getString("topic"),
                row.getString("delivery_id"),
                Optional.ofNullable(row.getString("event_id")),
                Optional.ofNullable(row.getOffsetDateTime("triggered_at")).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("schema_version")));
        UUID key = DeliveryKey.of(tenant.value(), root.connection().value(), origin.deliveryId());
        Sealed sealed = new Sealed(
                row.getShort("format"), row.getInteger("key_id"), row.getBuffer("wrapped"), row.getBuffer("body"));
        byte[] body = sealer.open(sealed, DeliveryKey.context(key));
        Position position = new Position(row.getLocalDate("day"), row.getInteger("writer"), row.getLong("seq"));
        return new Recorded(
                position,
                new Receipt(
                        tenant,
                        origin,
                        root,
                        row.getOffsetDateTime("received_at").toInstant(),
                        Payload.owning(body)));
    }
}

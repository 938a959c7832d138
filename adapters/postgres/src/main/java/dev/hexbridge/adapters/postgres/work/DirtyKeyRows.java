package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Policies.Intent;
import dev.hexbridge.domain.delivery.Doubt;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.SourceVersion;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/** Reads a row of the table of dirty keys. */
final class DirtyKeyRows {

    private DirtyKeyRows() {}

    static DirtyKey key(Row row) {
        Mark mark = new Mark(
                LinkKey.parse(row.getString("link_key")),
                Intent.valueOf(row.getString("intent").toUpperCase(Locale.ROOT)),
                row.getInteger("priority"),
                new Position(
                        row.getLocalDate("snapshot_day"),
                        row.getInteger("snapshot_writer"),
                        row.getLong("snapshot_seq")),
                new SourceVersion(
                        row.getOffsetDateTime("version_updated_at").toInstant(),
                        row.getOffsetDateTime("version_read_at").toInstant()),
                Optional.ofNullable(row.getString("needs")).map(LinkKey::parse));
        return new DirtyKey(
                row.getLong("serial"),
                mark,
                KeyState.ofToken(row.getString("state")),
                row.getInteger("attempts"),
                row.getBoolean("approved"),
                doubt(row));
    }

    static Optional<Doubt> doubt(Row row) {
        return Optional.ofNullable(row.getString("doubt_about"))
                .map(about -> new Doubt(
                        Doubt.About.ofToken(about),
                        row.getOffsetDateTime("doubt_since").toInstant(),
                        Optional.ofNullable(row.getOffsetDateTime("doubt_missed_at"))
                                .map(OffsetDateTime::toInstant)));
    }

    static String token(Intent intent) {
        return intent.name().toLowerCase(Locale.ROOT);
    }
}

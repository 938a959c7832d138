package dev.hexbridge.adapters.postgres.history;

import dev.hexbridge.application.port.outbound.History.Step;
import dev.hexbridge.domain.message.Position;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns rows into the steps of a story. */
final class Steps {

    private Steps() {}

    static Step received(Row row) {
        Instant at = row.getOffsetDateTime("received_at").toInstant();
        Map<String, String> detail = Map.of(
                "topic", row.getString("topic"),
                "position", position(row, ""),
                "delivery-id", row.getString("delivery_id"));
        return new Step(
                at, row.getString("entity"), row.getString("connection"), "received", row.getString("topic"), detail);
    }

    static Step interpreted(Row row) {
        Map<String, String> detail = new TreeMap<>(Map.of("position", position(row, "")));
        put(detail, "reason", Problems.where(row.getString("reason"), row.getString("pointer")));
        Instant at = row.getOffsetDateTime("at").toInstant();
        return new Step(at, row.getString("entity"), "hexbridge", "interpreted", row.getString("verdict"), detail);
    }

    static Step attempted(Row row) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("key", row.getString("link_key"));
        detail.put("position", position(row, "snapshot_"));
        put(
                detail,
                "target-number",
                Optional.ofNullable(row.getString("target_id")).orElse(""));
        put(
                detail,
                "failure",
                Optional.ofNullable(row.getString("failure_kind")).orElse(""));
        put(detail, "reason", Problems.text(row));
        put(detail, "notes", String.join("; ", row.getArrayOfStrings("notes")));
        return new Step(
                row.getOffsetDateTime("at").toInstant(),
                row.getString("entity"),
                row.getString("target"),
                row.getString("step"),
                row.getString("result"),
                detail);
    }

    private static void put(Map<String, String> detail, String name, String value) {
        if (!value.isEmpty()) {
            detail.put(name, value);
        }
    }

    private static String position(Row row, String prefix) {
        return new Position(
                        row.getLocalDate(prefix + "day"),
                        row.getInteger(prefix + "writer"),
                        row.getLong(prefix + "seq"))
                .text();
    }
}

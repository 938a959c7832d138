package dev.hexbridge.adapters.postgres.history;

import dev.hexbridge.application.port.outbound.History.Problem;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.sqlclient.Row;
import java.util.Locale;
import java.util.Optional;

/** What went wrong, in words for those who must act. */
final class Problems {

    static final String UNREADABLE = "unreadable";

    private Problems() {}

    /** From the columns {@code failure_kind}, {@code failure_text} and {@code failure_field}. */
    static Optional<Problem> of(Row row) {
        return Optional.ofNullable(row.getString("failure_kind"))
                .map(FailureKind::ofToken)
                .map(kind -> new Problem(kind.token(), actor(kind), text(row), kind.remedy()));
    }

    static String text(Row row) {
        String text = Optional.ofNullable(row.getString("failure_text")).orElse("");
        return Optional.ofNullable(row.getString("failure_field"))
                .map(field -> text + " (" + field + ")")
                .orElse(text);
    }

    private static String actor(FailureKind kind) {
        return kind.actor().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Problem unreadable(String where) {
        String remedy =
                "Correct what the reason names, in the shop or in the settings, or update the engine; then replay.";
        return new Problem(UNREADABLE, "merchant-data", where, remedy);
    }

    /** A fault and its place. */
    static String where(String reason, String pointer) {
        return pointer.isEmpty() ? reason : reason + " at " + pointer;
    }
}

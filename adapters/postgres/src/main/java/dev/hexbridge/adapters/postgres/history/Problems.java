package dev.hexbridge.adapters.postgres.history;

import dev.hexbridge.application.port.outbound.History.Problem;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.sqlclient.Row;
import java.util.Optional;

/** What went wrong, in words for those who must act. */
final class Problems {

    static final String UNREADABLE = FailureKind.UNREADABLE.token();

    /** For a key of which nothing was told. */
    static final Problem UNTOLD = new Problem("unclassified", "engine", "", "");

    private Problems() {}

    /** From the columns {@code failure_kind}, {@code failure_text} and {@code failure_field}. */
    static Optional<Problem> of(Row row) {
        return Optional.ofNullable(row.getString("failure_kind"))
                .map(FailureKind::ofToken)
                .map(kind -> new Problem(kind.token(), kind.actor().token(), text(row), kind.remedy()));
    }

    static String text(Row row) {
        String text = Optional.ofNullable(row.getString("failure_text")).orElse("");
        return Optional.ofNullable(row.getString("failure_field"))
                .map(field -> text + " (" + field + ")")
                .orElse(text);
    }

    static Problem unreadable(String where) {
        FailureKind kind = FailureKind.UNREADABLE;
        return new Problem(kind.token(), kind.actor().token(), where, kind.remedy());
    }

    /** A fault and its place. */
    static String where(String reason, String pointer) {
        return pointer.isEmpty() ? reason : reason + " at " + pointer;
    }
}

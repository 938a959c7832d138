package dev.hexbridge.application.port.inbound;

import dev.hexbridge.domain.statement.StatementRow;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Tells a day's money on both sides, row by row: what the shops took, refunded and ask for, beside what the targets
 * hold. Goes page by page. A question that bears a cursor which this engine did not give fails with
 * {@link IllegalArgumentException}.
 */
public interface TellStatement {

    /** One page of rows. */
    Future<Told> rows(Principal principal, DayQuestion question);

    /**
     * Which day.
     *
     * @param day the day
     * @param zone where it is that day
     * @param cursor where to go on; empty for the first page
     */
    record DayQuestion(LocalDate day, ZoneId zone, Optional<String> cursor) {}

    /** What was told. */
    sealed interface Told {

        /**
         * One page; it may be empty and have a next one.
         *
         * @param unasked sources that cannot be asked at all: their money is not told
         */
        record Rows(List<StatementRow> rows, Optional<String> next, List<String> unasked) implements Told {

            public Rows {
                rows = List.copyOf(rows);
                unasked = List.copyOf(unasked);
            }
        }

        /** A system did not answer: asking again with the same cursor goes on. */
        record Unanswered(String system, String reason) implements Told {}
    }
}

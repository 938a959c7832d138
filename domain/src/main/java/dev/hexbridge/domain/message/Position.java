package dev.hexbridge.domain.message;

import java.time.LocalDate;

/**
 * Where a receipt stands in the journal. Positions of one writer are ordered by sequence; positions of different
 * writers are not ordered.
 *
 * @param day the partition: the UTC day of arrival
 * @param writer the ingest connection that wrote it
 * @param sequence rising without reuse within the writer
 */
public record Position(LocalDate day, int writer, long sequence) {

    /** {@code 2026-11-23.4.17}: for people, URLs and cursors. */
    public String text() {
        return day + "." + writer + "." + sequence;
    }

    public static Position parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a position: " + text);
        }
        return new Position(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }

    @Override
    public String toString() {
        return text();
    }
}

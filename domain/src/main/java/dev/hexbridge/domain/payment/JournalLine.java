package dev.hexbridge.domain.payment;

import dev.hexbridge.domain.fact.Fact;
import java.util.List;
import java.util.Optional;

/**
 * A fact of a batch with the line that is kept for it.
 *
 * @param fact the fact
 * @param entry how it is booked
 * @param stand where it stands
 * @param place its line, once one is kept for it; nobody else ever gets it
 */
public record JournalLine(Fact<Movement> fact, JournalEntry entry, Stand stand, Optional<Place> place) {

    /** Where a fact stands. */
    public enum Stand {
        /** It was never sent, or surely not taken. */
        NEW,
        /** It was sent, and nobody knows whether it arrived. */
        SENT,
        /** It is there. */
        POSTED
    }

    /**
     * A line.
     *
     * @param ordinal which of the batch's journals, from 1
     * @param number the line's number, from 1
     */
    public record Place(int ordinal, int number) {}

    /** A fact that has come in just now. */
    public static JournalLine of(JournalEntry entry) {
        return new JournalLine(
                Fact.of(entry.movement().transaction(), entry.movement()), entry, Stand.NEW, Optional.empty());
    }

    public String key() {
        return fact.key();
    }

    /** The same, standing otherwise. */
    public JournalLine at(Stand other) {
        return new JournalLine(fact, entry, other, place);
    }

    /** These lines, standing otherwise. */
    public static List<JournalLine> all(List<JournalLine> lines, Stand other) {
        return lines.stream().map(line -> line.at(other)).toList();
    }

    /** The same at another line, or at none. */
    public JournalLine placed(Optional<Place> other) {
        return new JournalLine(fact, entry, stand, other);
    }

    boolean isIn(PaymentJournal journal) {
        return place.filter(it -> it.ordinal() == journal.ordinal()).isPresent();
    }
}

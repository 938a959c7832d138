package dev.hexbridge.domain.payment;

import dev.hexbridge.domain.delivery.Doubt;
import java.util.Optional;

/**
 * One journal of a batch in the target. What comes after it was posted goes into the next one.
 *
 * @param ordinal which of the batch's journals, from 1
 * @param number the number that the target gave it; empty while that is not known
 * @param phase where it stands
 * @param lastLine the greatest number that was ever kept for a line of it; 0 for none
 * @param doubt since when nobody knows whether it was made
 */
public record PaymentJournal(int ordinal, String number, Phase phase, int lastLine, Optional<Doubt> doubt) {

    /** One that is about to be made. */
    static PaymentJournal first(int ordinal) {
        return new PaymentJournal(ordinal, "", Phase.OPENING, 0, Optional.empty());
    }

    /** Where a journal stands. */
    public enum Phase {
        /** It is being made, or its answer was lost. */
        OPENING,
        /** It takes lines. */
        OPEN,
        /** It is posted, or gone: it takes none. */
        CLOSED
    }

    /** The same under its number, taking lines. */
    public PaymentJournal opened(String given) {
        return new PaymentJournal(ordinal, given, Phase.OPEN, lastLine, Optional.empty());
    }

    /** The same, posted. */
    public PaymentJournal closed() {
        return new PaymentJournal(ordinal, number, Phase.CLOSED, lastLine, Optional.empty());
    }

    /** The same with that in doubt, or nothing: then it was surely not made. */
    public PaymentJournal doubting(Optional<Doubt> now) {
        return new PaymentJournal(ordinal, number, phase, lastLine, now);
    }

    /** The same with numbers kept up to that one. */
    PaymentJournal keeping(int line) {
        return new PaymentJournal(ordinal, number, phase, Math.max(lastLine, line), doubt);
    }
}

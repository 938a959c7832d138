package dev.hexbridge.application.port.inbound;

import dev.hexbridge.domain.reconciliation.Listed;
import dev.hexbridge.domain.reconciliation.Standing;
import dev.hexbridge.domain.reconciliation.Window;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts what the sources have beside what the journal knows, so that nothing is missing without being named. Goes page
 * by page; an answer holds the orders of one page of one source, and the cursor of the next. A question that bears a
 * cursor which this engine did not give fails with {@link IllegalArgumentException}.
 */
public interface Reconcile {

    /** Looks, and changes nothing. */
    Future<Compared> compare(Principal principal, Question question);

    /**
     * Looks, and has what is missing read anew: it goes into the inbox as every delivery does.
     *
     * @param principal who asks; needs {@link Right#OPERATOR}
     */
    Future<Compared> heal(Principal principal, Question question);

    /**
     * What to compare.
     *
     * @param window the time
     * @param cursor where to go on; empty for the first page
     */
    record Question(Window window, Optional<String> cursor) {}

    /** What comparing came to. */
    sealed interface Compared {

        /**
         * One page.
         *
         * @param orders the orders of the window on this page, each in one state
         * @param next where to go on; empty on the last page
         * @param unasked sources that cannot be asked at all: of their orders nothing is said
         */
        record Orders(List<Found> orders, Optional<String> next, List<String> unasked) implements Compared {

            public Orders {
                orders = List.copyOf(orders);
                unasked = List.copyOf(unasked);
            }
        }

        /** A source did not answer: asking again with the same cursor goes on. */
        record Unanswered(String source, String reason) implements Compared {}

        /** The principal lacks the right. */
        record Forbidden(Right needed) implements Compared {}
    }

    /**
     * One order.
     *
     * @param listed what its source says
     * @param standing where it stands
     * @param healing what was done about it, where it is missing and something was to be done
     */
    record Found(Listed listed, Standing standing, Optional<Healing> healing) {}

    /** What was done about an order that is missing. */
    enum Healing {
        /** Its snapshot is in the inbox now. */
        APPENDED,
        /** This very snapshot was in the inbox before. */
        THERE_ALREADY,
        /** The source does not know it any more. */
        GONE,
        /** The source or the inbox did not take it now: to be tried again. */
        NOT_NOW;

        public String token() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Recorded;
import dev.hexbridge.domain.message.SourceVersion;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was made of each receipt: exactly one row each, never changed but by a replay. */
public interface Interpretations {

    /** Writes interpretations; of a receipt that has one already the first stands. */
    Future<Void> record(List<Interpretation> interpretations);

    /**
     * Takes a quarantined receipt back: its interpretation is forgotten and the receipt handed out, to be interpreted
     * anew in the same transaction.
     *
     * @return the receipt, or nothing where it is not quarantined (any more) or its keys were erased
     */
    Future<Optional<Recorded>> reopen(Position position);

    /**
     * Quarantined receipts of a group of failures, the oldest first.
     *
     * @param group the group's id
     * @param until only those that were quarantined by then
     */
    Future<List<Position>> quarantined(String group, Instant until, int limit);

    /**
     * What was made of one receipt.
     *
     * @param recorded the receipt
     * @param entity the entity it turned out to speak of
     * @param related an entity whose steps belong to the same story, such as an order's customer
     * @param verdict what was made of it
     * @param version the version of the snapshot it carries
     * @param terms by what people will look for it
     */
    record Interpretation(
            Recorded recorded,
            EntityKey entity,
            Optional<EntityKey> related,
            Verdict verdict,
            Optional<SourceVersion> version,
            List<SearchTerm> terms) {}

    /** What can be made of a receipt. */
    sealed interface Verdict {

        /** Why, in plain words; empty where nothing is to be said. */
        String reason();

        /** It marked keys dirty. */
        record Marked(String reason) implements Verdict {}

        /** It says nothing that the engine acts on. */
        record Ignored(String reason) implements Verdict {}

        /**
         * A newer snapshot of its entity was interpreted before.
         *
         * @param reason why it is of no matter, in plain words
         * @param by the receipt of the newer one
         */
        record Superseded(String reason, Position by) implements Verdict {}

        /** A flow's filter left it out. */
        record Filtered(String reason) implements Verdict {}

        /** It cannot be read; kept for a replay. */
        record Quarantined(String reason, String pointer) implements Verdict {

            private static final Pattern NUMBERS = Pattern.compile("[0-9]+");

            /** The same as a failure; like ones differ only in the elements of lists. */
            public Failure failure() {
                Optional<String> place = pointer.isEmpty()
                        ? Optional.empty()
                        : Optional.of(NUMBERS.matcher(pointer).replaceAll("*"));
                return new Failure(FailureKind.UNREADABLE, reason, place);
            }
        }
    }

    /**
     * One way to find an entity.
     *
     * @param kind what the text is
     * @param text as entered; adapters store a keyed hash of its normal form
     */
    record SearchTerm(Kind kind, String text) {

        /** What people look for. */
        public enum Kind {
            SOURCE_ID,
            NUMBER,
            EMAIL,
            PHONE
        }
    }
}

package dev.hexbridge.domain.reconciliation;

import dev.hexbridge.domain.convergence.TargetRef;
import java.util.List;
import java.util.Locale;

/** Where an order stands between its source and its targets: in exactly one of these states. */
public sealed interface Standing {

    /** Both sides agree on it. */
    record Posted(List<TargetRef> documents) implements Standing {

        public Posted {
            documents = List.copyOf(documents);
        }
    }

    /** A person must decide. */
    record Held(String reason) implements Standing {}

    /** It is not to be in a target, and that is known. */
    record Skipped(String reason) implements Standing {}

    /** The engine is at it. */
    record InFlight(String reason) implements Standing {}

    /** It should be here and is not. */
    record Missing(Lack lack) implements Standing {}

    /** What can be missing. */
    enum Lack {
        /** The source has the order, and the inbox never had it. */
        ORDER("the source has it, and the inbox never had it"),
        /** The source has a newer version, and the inbox never had that. */
        CHANGE("the source has a newer version, and the inbox never had that"),
        /** It was interpreted, and neither a key nor a document nor a reason is there. */
        OUTCOME("it was interpreted, and nothing shows what came of it");

        private final String words;

        Lack(String words) {
            this.words = words;
        }

        /** What is missing, in plain words. */
        public String words() {
            return words;
        }

        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The state's word: posted, held, skipped, in-flight, missing. */
    default String token() {
        return switch (this) {
            case Posted posted -> "posted";
            case Held held -> "held";
            case Skipped skipped -> "skipped";
            case InFlight flight -> "in-flight";
            case Missing missing -> "missing";
        };
    }

    /** Why, in plain words; empty where nothing is to be said. */
    default String reason() {
        return switch (this) {
            case Posted posted -> "";
            case Held held -> held.reason();
            case Skipped skipped -> skipped.reason();
            case InFlight flight -> flight.reason();
            case Missing missing -> missing.lack().words();
        };
    }
}

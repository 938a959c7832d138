package dev.hexbridge.adapters.postgres.inbox;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Which of the two tables of seen delivery ids is written. Shared by all writers of the process; told by maintenance
 * after it has emptied the older one. A statement that is under way meanwhile may miss a duplicate: deduplication
 * here saves work, and what keeps effects single is the version of the link.
 */
public final class Generations {

    /** One of the two tables. */
    public enum Generation {
        A,
        B;

        /** The letter in the table's name. */
        public String letter() {
            return this == A ? "a" : "b";
        }

        public Generation other() {
            return this == A ? B : A;
        }

        public static Generation of(String letter) {
            return letter.equals("a") ? A : B;
        }
    }

    private final AtomicReference<Generation> current = new AtomicReference<>(Generation.A);

    public Generation current() {
        return current.get();
    }

    public void turnTo(Generation generation) {
        current.set(generation);
    }
}

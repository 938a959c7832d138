package dev.hexbridge.domain.payment;

import java.util.Map;
import java.util.Optional;

/** What a look at a journal showed, in this attempt. */
public sealed interface Sight {

    /** Nobody has looked. */
    record NotLooked() implements Sight {}

    /**
     * Somebody has.
     *
     * @param posted whether it is posted
     * @param lines the transaction of each line, by the line's number
     */
    record Shown(boolean posted, Map<Integer, String> lines) implements Sight {

        public Shown {
            lines = Map.copyOf(lines);
        }

        /** Whether a fact's line is there and is its own. */
        boolean shows(JournalLine line) {
            return line.place()
                    .flatMap(place -> Optional.ofNullable(lines.get(place.number())))
                    .filter(line.key()::equals)
                    .isPresent();
        }

        /** Whether somebody else's line is where a fact's should be. */
        boolean isTaken(JournalLine line) {
            return !shows(line)
                    && line.place()
                            .filter(place -> lines.containsKey(place.number()))
                            .isPresent();
        }

        int last() {
            return lines.keySet().stream().mapToInt(number -> number).max().orElse(0);
        }
    }
}

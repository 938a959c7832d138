package dev.hexbridge.domain.decision;

import dev.hexbridge.domain.mapping.CompiledPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An input that can be read.
 *
 * @param input as its author wrote it
 * @param path reads it
 */
record CompiledInput(DecisionDocument.Input input, CompiledPath path) {

    String name() {
        return input.name();
    }

    /** Whether an order can have several values of it. */
    boolean isMany() {
        return path.isListOfTexts();
    }

    List<String> values(Asked asked) {
        return path.texts(asked);
    }

    /** Why a table that knows all values cannot decide on these. */
    Optional<String> stranger(List<String> found) {
        if (input.values().isEmpty()) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            return Optional.of("the order has no " + name());
        }
        Set<String> known = Words.folded(input.values());
        return found.stream()
                .filter(value -> !known.contains(Words.folded(value)))
                .findFirst()
                .map(value -> "the table does not know the " + name() + " " + value);
    }
}

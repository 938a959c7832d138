package dev.hexbridge.domain.decision;

import dev.hexbridge.domain.pair.Decided;
import java.util.Optional;

/** What a table says of one order. */
public sealed interface Choice {

    /**
     * The order is taken.
     *
     * @param pair the pair that takes it; empty where the table leaves that to the settings
     * @param decided what else is decided
     */
    record Taken(Optional<String> pair, Decided decided) implements Choice {}

    /** It is kept until a person has looked at it, or the table says more. */
    record Held(String reason) implements Choice {}
}

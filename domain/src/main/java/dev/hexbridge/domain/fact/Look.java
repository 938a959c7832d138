package dev.hexbridge.domain.fact;

import java.util.Set;

/** What a look at the target showed, in this attempt. */
public sealed interface Look {

    /** Nobody has looked. */
    record NotLooked() implements Look {}

    /**
     * Somebody has.
     *
     * @param found the keys of the facts that are there
     * @param conclusive whether what is not there will not come to be any more: either it would meet with a refusal,
     *     because its place is taken by the same fact sent again, or the time in which it may arrive is over
     */
    record Looked(Set<String> found, boolean conclusive) implements Look {

        public Looked {
            found = Set.copyOf(found);
        }
    }
}

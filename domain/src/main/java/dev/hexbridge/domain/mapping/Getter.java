package dev.hexbridge.domain.mapping;

import org.jspecify.annotations.Nullable;

/** Reads one thing from another. Inside compiled paths absence is null: an Optional for each step would cost more. */
interface Getter {

    @Nullable
    Object get(Object from);

    /** This, and then the next; nothing where this gives nothing. */
    default Getter then(Getter next) {
        return from -> {
            Object found = get(from);
            return found == null ? null : next.get(found);
        };
    }
}

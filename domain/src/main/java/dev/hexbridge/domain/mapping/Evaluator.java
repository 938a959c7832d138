package dev.hexbridge.domain.mapping;

import org.jspecify.annotations.Nullable;

/** A compiled expression. Gives null where there is no value. */
interface Evaluator {

    /** Stands for an expression with faults; such a map is never applied. */
    Evaluator NOTHING = run -> null;

    @Nullable
    Object value(Run run);
}

package dev.hexbridge.domain.mapping;

/**
 * A compiled expression and what it gives.
 *
 * @param type the type of its values
 * @param evaluator makes them
 */
record Typed(ValueType type, Evaluator evaluator) {

    static final Typed FAULTY = new Typed(ValueType.UNKNOWN, Evaluator.NOTHING);

    boolean isFaulty() {
        return type == ValueType.UNKNOWN;
    }
}

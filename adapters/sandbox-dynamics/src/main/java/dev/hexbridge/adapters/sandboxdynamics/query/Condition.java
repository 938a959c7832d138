package dev.hexbridge.adapters.sandboxdynamics.query;

import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import java.math.BigDecimal;

/** A {@code $filter}, parsed. */
public sealed interface Condition {
    /** Whether the row meets it. */
    boolean test(Row row);

    /** Both. */
    record And(Condition left, Condition right) implements Condition {
        @Override
        public boolean test(Row row) {
            return left.test(row) && right.test(row);
        }
    }

    /** Either. */
    record Or(Condition left, Condition right) implements Condition {
        @Override
        public boolean test(Row row) {
            return left.test(row) || right.test(row);
        }
    }

    /** The opposite. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean test(Row row) {
            return !condition.test(row);
        }
    }

    /** A property against a literal of its type. */
    record Compare(Property property, Operator operator, Object literal) implements Condition {
        @Override
        public boolean test(Row row) {
            Object value = row.read(property);
            if (value instanceof BigDecimal number) {
                return operator.holds(number.compareTo((BigDecimal) literal));
            }
            return operator.holds(value.toString().compareToIgnoreCase(literal.toString()));
        }
    }

    /** A property against a text with wildcards: the product reads every {@code *} in a compared text as one. */
    record Matches(Property property, Wildcard pattern, boolean wanted) implements Condition {
        @Override
        public boolean test(Row row) {
            return pattern.matches(row.read(property).toString()) == wanted;
        }
    }

    /** The comparisons. */
    enum Operator {
        EQ,
        NE,
        GT,
        GE,
        LT,
        LE;

        boolean holds(int comparison) {
            return switch (this) {
                case EQ -> comparison == 0;
                case NE -> comparison != 0;
                case GT -> comparison > 0;
                case GE -> comparison >= 0;
                case LT -> comparison < 0;
                case LE -> comparison <= 0;
            };
        }
    }
}

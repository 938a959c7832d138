package dev.hexbridge.domain.flow;

import java.util.List;

/**
 * A condition on facts. The list is closed. Texts are compared letter by letter; members of enumerations are written
 * in small letters ({@code partially_paid}), yes and no as {@code true} and {@code false}.
 */
public sealed interface Condition {

    /** The value is this one. */
    record Is(String path, String value) implements Condition {}

    /** The value is another one, or there is none. */
    record IsNot(String path, String value) implements Condition {}

    /** The value is one of these. */
    record In(String path, List<String> values) implements Condition {

        public In {
            values = List.copyOf(values);
        }
    }

    /** There is a value, or there is none. */
    record Present(String path, boolean wanted) implements Condition {}

    /** The value is a greater number than this one, exactly. */
    record GreaterThan(String path, String number) implements Condition {}

    /** Every one of these holds. */
    record All(List<Condition> parts) implements Condition {

        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of these holds. */
    record Any(List<Condition> parts) implements Condition {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** This does not hold. */
    record Not(Condition part) implements Condition {}
}

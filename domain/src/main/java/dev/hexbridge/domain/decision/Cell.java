package dev.hexbridge.domain.decision;

import java.util.List;

/**
 * What a rule asks of one input. The list is closed. Case and outer blanks make no difference. An input with several
 * values, such as an order's tags, has one of these when any of its values is among them.
 */
public sealed interface Cell {

    /** The input has one of these values. */
    record AnyOf(List<String> values) implements Cell {

        public AnyOf {
            values = List.copyOf(values);
        }
    }

    /** The input has none of these values; so it is, too, where there is no value at all. */
    record NoneOf(List<String> values) implements Cell {

        public NoneOf {
            values = List.copyOf(values);
        }
    }

    /** There is a value, or there is none. */
    record Present(boolean wanted) implements Cell {}
}

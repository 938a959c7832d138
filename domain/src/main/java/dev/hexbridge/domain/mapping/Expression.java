package dev.hexbridge.domain.mapping;

import java.util.List;

/**
 * How a value is made: from a source, through transforms, in order.
 *
 * @param source where it comes from
 * @param transforms what is done to it; none means it is copied
 */
public record Expression(Source source, List<Transform> transforms) {

    public Expression {
        transforms = List.copyOf(transforms);
    }

    /** Where a value comes from. */
    public sealed interface Source {

        /**
         * The value at a path of the model.
         *
         * @param text for example {@code order.buyer.anyEmail}
         */
        record Path(String text) implements Source {}

        /**
         * Always the same.
         *
         * @param text the value; blank is allowed, and sent
         */
        record Constant(String text) implements Source {}

        /**
         * The first of these that gives a value.
         *
         * @param choices in order of preference
         */
        record FirstOf(List<Expression> choices) implements Source {

            public FirstOf {
                choices = List.copyOf(choices);
            }
        }

        /**
         * The values of these in one text. Parts that give nothing are left out, their separator too.
         *
         * @param parts in order
         * @param separator stands between two parts
         */
        record Join(List<Expression> parts, String separator) implements Source {

            public Join {
                parts = List.copyOf(parts);
            }
        }
    }
}

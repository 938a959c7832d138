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

    /** Whether it only copies text, if cut or joined: then no value in the source means an empty text. */
    public boolean copiesText() {
        return source.copiesText()
                && transforms.stream().allMatch(step -> switch (step) {
                    case Transform.Split split -> true;
                    case Transform.Prefix prefix -> true;
                    case Transform.Cut cut -> true;
                    case Transform.Upper upper -> true;
                    case Transform.Lower lower -> true;
                    case Transform.Note note -> true;
                    case Transform.Constant constant -> false;
                    case Transform.Default standIn -> false;
                    case Transform.Lookup lookup -> false;
                    case Transform.BusinessDate date -> false;
                    case Transform.Moment moment -> false;
                    case Transform.Item item -> false;
                });
    }

    /** Where a value comes from. */
    public sealed interface Source {

        /** Whether it only copies text. */
        default boolean copiesText() {
            return switch (this) {
                case Path path -> true;
                case Constant constant -> false;
                case FirstOf first -> first.choices().stream().allMatch(Expression::copiesText);
                case Join join -> join.parts().stream().allMatch(Expression::copiesText);
            };
        }

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

package dev.hexbridge.domain.convergence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/** The value of one field of a target document, in the few kinds that the target systems know. */
public sealed interface FieldValue {

    /** Whether both stand for the same value in the target, whatever their notation. */
    boolean sameAs(FieldValue other);

    /** The value as people read it. */
    String display();

    /** Text, or the name of an enumeration member. Neither the kind of line ends nor blanks at the end carry meaning. */
    record Text(String value) implements FieldValue {
        @Override
        public boolean sameAs(FieldValue other) {
            return other instanceof Text text && plain(value).equals(plain(text.value));
        }

        private static String plain(String text) {
            return text.replace("\r\n", "\n").stripTrailing();
        }

        @Override
        public String display() {
            return value;
        }
    }

    /** Text whose case carries no meaning, such as a company's id. */
    record Name(String value) implements FieldValue {
        @Override
        public boolean sameAs(FieldValue other) {
            return switch (other) {
                case Name name -> folded(value).equals(folded(name.value));
                case Text text -> folded(value).equals(folded(text.value));
                case Decimal decimal -> false;
                case Moment moment -> false;
            };
        }

        @Override
        public String display() {
            return value;
        }

        private static String folded(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** An exact number; {@code 5.0} is the same as {@code 5}. */
    record Decimal(BigDecimal value) implements FieldValue {
        @Override
        public boolean sameAs(FieldValue other) {
            return other instanceof Decimal decimal && value.compareTo(decimal.value) == 0;
        }

        @Override
        public String display() {
            return value.toPlainString();
        }
    }

    /** A point in time. A business date travels as noon UTC of that day. */
    record Moment(Instant value) implements FieldValue {
        @Override
        public boolean sameAs(FieldValue other) {
            return other instanceof Moment moment && value.equals(moment.value);
        }

        @Override
        public String display() {
            return value.toString();
        }
    }
}

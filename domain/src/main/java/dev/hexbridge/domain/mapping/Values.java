package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.canonical.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What flows through expressions: {@code String}, {@code BigDecimal}, {@link Money}, {@code Instant}, {@link ItemFields}. */
final class Values {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,12})?");

    private Values() {}

    /** For texts and tables: numbers in plain digits, money without its currency. */
    static String text(Object value) {
        return switch (value) {
            case BigDecimal number -> plain(number);
            case Money money -> plain(money.amount());
            default -> value.toString();
        };
    }

    /** For people: money with its currency. */
    static String display(Object value) {
        return value instanceof Money money ? money.toString() : text(value);
    }

    static Optional<BigDecimal> number(Object value) {
        return switch (value) {
            case BigDecimal number -> Optional.of(number);
            case Money money -> Optional.of(money.amount());
            case String text -> parsed(text);
            default -> Optional.empty();
        };
    }

    /** Reads plain digits with an optional sign and decimals; nothing else is a number. */
    static Optional<BigDecimal> parsed(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}

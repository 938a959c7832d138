package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How what stands at the end of a path becomes a value: a text without blanks around it and never blank, a number (or
 * {@link Money}, which keeps its currency for people), or an instant.
 *
 * @param type the type of the value
 * @param members all values there can be, for closed kinds; else empty
 * @param value makes it
 */
record Leaf(ValueType type, List<String> members, Getter value) {

    static Leaf of(Class<?> end) {
        if (end == String.class) {
            return plain(ValueType.TEXT, found -> text((String) found));
        }
        if (end == Sku.class || end == CurrencyCode.class) {
            return plain(ValueType.TEXT, Object::toString);
        }
        if (end.isEnum()) {
            return closed(Stream.of(end.getEnumConstants()).map(Leaf::word).toList());
        }
        if (end == boolean.class || end == Boolean.class) {
            return closed(List.of("true", "false"));
        }
        if (end == BigDecimal.class || end == Money.class) {
            return plain(ValueType.NUMBER, found -> found);
        }
        if (end == long.class || end == Long.class || end == int.class || end == Integer.class) {
            return plain(ValueType.NUMBER, found -> BigDecimal.valueOf(((Number) found).longValue()));
        }
        if (end == OffsetDateTime.class) {
            return plain(ValueType.TIME, found -> ((OffsetDateTime) found).toInstant());
        }
        if (end == Instant.class) {
            return plain(ValueType.TIME, found -> found);
        }
        return plain(List.class.isAssignableFrom(end) ? ValueType.LIST : ValueType.RECORD, found -> found);
    }

    /** Whether something of ours lies below such a thing. */
    static boolean endsAt(Class<?> type) {
        return type.isEnum() || !type.getName().startsWith("dev.hexbridge.domain.");
    }

    private static Leaf plain(ValueType type, Getter value) {
        return new Leaf(type, List.of(), value);
    }

    private static Leaf closed(List<String> members) {
        return new Leaf(ValueType.TEXT, members, Leaf::word);
    }

    /** Members of enumerations in small letters, as users write them: {@code partially_paid}. */
    private static String word(Object member) {
        return member.toString().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(String found) {
        String text = found.strip();
        return text.isEmpty() ? null : text;
    }
}

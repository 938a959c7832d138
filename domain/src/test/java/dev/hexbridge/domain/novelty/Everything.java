package dev.hexbridge.domain.novelty;

import dev.hexbridge.domain.canonical.Order;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An order with every part of the model filled in, and the orders that differ from it in one leaf each. */
final class Everything {

    private Everything() {}

    static Order order() {
        return (Order) filled(Order.class);
    }

    static List<Order> withOneLeafChanged(Order order) {
        return changed(order, Order.class).stream().map(Order.class::cast).toList();
    }

    /** The path of the first part in which two orders differ. */
    static String difference(Object one, Object other) {
        if (one instanceof Record record) {
            for (RecordComponent part : record.getClass().getRecordComponents()) {
                Object mine = read(part, one);
                Object theirs = read(part, other);
                if (!mine.equals(theirs)) {
                    String rest = difference(mine, theirs);
                    return part.getName() + (rest.isEmpty() ? "" : "." + rest);
                }
            }
        }
        if (one instanceof Optional<?> mine && other instanceof Optional<?> theirs) {
            return difference(mine.orElseThrow(), theirs.orElseThrow());
        }
        if (one instanceof List<?> mine && other instanceof List<?> theirs) {
            return difference(mine.getFirst(), theirs.getFirst());
        }
        return "";
    }

    private static Object filled(Type type) {
        if (type instanceof ParameterizedType generic) {
            Object value = filled(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
            return generic.getRawType() == Optional.class
                    ? Optional.of(value)
                    : generic.getRawType() == List.class ? List.of(value) : Map.of("note.one", value);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return plain.getSimpleName().equals("CurrencyCode")
                    ? make(plain, List.of("EUR"))
                    : make(
                            plain,
                            Arrays.stream(plain.getRecordComponents())
                                    .map(part -> filled(part.getGenericType()))
                                    .toList());
        }
        return leaf(plain, 0);
    }

    private static Object leaf(Class<?> type, int variant) {
        if (type.isEnum()) {
            return type.getEnumConstants()[variant];
        }
        return switch (type.getSimpleName()) {
            case "String" -> "text " + variant;
            case "long", "Long" -> 7L + variant;
            case "boolean" -> variant == 1;
            case "BigDecimal" -> new BigDecimal("1.5").add(BigDecimal.valueOf(variant));
            case "OffsetDateTime" ->
                OffsetDateTime.parse("2026-03-05T12:00:00Z").plusDays(variant);
            default -> throw new IllegalStateException("what is a " + type + "?");
        };
    }

    private static List<Object> changed(Object value, Type type) {
        if (value instanceof Optional<?> optional) {
            return changed(optional.orElseThrow(), argument(type)).stream()
                    .<Object>map(Optional::of)
                    .toList();
        }
        if (value instanceof List<?> list) {
            return changed(list.getFirst(), argument(type)).stream()
                    .<Object>map(List::of)
                    .toList();
        }
        if (value instanceof Map<?, ?>) {
            return List.of(Map.of("note.one", "text 1"), Map.of("note.two", "text 0"));
        }
        if (value instanceof Record record) {
            return record.getClass().getSimpleName().equals("CurrencyCode")
                    ? List.of(make(record.getClass(), List.of("USD")))
                    : changed(record);
        }
        return List.of(leaf((Class<?>) type, 1));
    }

    private static List<Object> changed(Record record) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            for (Object other : changed(read(parts[i], record), parts[i].getGenericType())) {
                List<Object> values = new ArrayList<>();
                for (RecordComponent part : parts) {
                    values.add(read(part, record));
                }
                values.set(i, other);
                all.add(make(record.getClass(), values));
            }
        }
        return all;
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Object read(RecordComponent part, Object owner) {
        try {
            return part.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object make(Class<?> type, List<Object> values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

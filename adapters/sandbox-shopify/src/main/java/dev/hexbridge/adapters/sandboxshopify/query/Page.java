package dev.hexbridge.adapters.sandboxshopify.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A cut of a list sorted by unique keys, as a connection shows it. A cursor is a key in disguise. */
public record Page<U>(List<Map.Entry<String, U>> entries, boolean hasPrevious, boolean hasNext) {

    private static final int MOST = 250;

    /** The first entries that are wanted, and whether there are more. */
    private record Cut<U>(List<Map.Entry<String, U>> entries, boolean more) {

        static <U> Cut<U> of(NavigableMap<String, U> all, Predicate<U> wanted, int size) {
            List<Map.Entry<String, U>> entries = new ArrayList<>();
            for (Map.Entry<String, U> entry : all.entrySet()) {
                if (wanted.test(entry.getValue())) {
                    if (entries.size() == size) {
                        return new Cut<>(entries, true);
                    }
                    entries.add(Map.entry(entry.getKey(), entry.getValue()));
                }
            }
            return new Cut<>(entries, false);
        }
    }

    /** A page of a short list in its own order, or a {@link Refusal}. */
    public static <U> Object inPlace(List<U> values, Call call) {
        NavigableMap<String, U> all = new TreeMap<>();
        for (U value : values) {
            all.put(Integer.toString(1_000_000 + all.size()), value);
        }
        return of(all, value -> true, call);
    }

    /** The page that {@code first} and {@code after}, or {@code last} and {@code before}, ask for; or a {@link Refusal}. */
    public static <U> Object of(NavigableMap<String, U> all, Predicate<U> wanted, Call call) {
        Optional<Integer> first = call.number("first");
        Optional<Integer> last = call.number("last");
        if (first.isEmpty() && last.isEmpty()) {
            return Refusal.badRequest("you must provide one of first or last");
        }
        int size = first.or(() -> last).orElse(0);
        if (size < 0 || size > MOST) {
            return Refusal.badRequest("first and last must be from 0 to %d, not %d".formatted(MOST, size));
        }
        NavigableMap<String, U> sorted = call.flag("reverse") ? all.descendingMap() : all;
        Optional<String> after = call.text("after").map(Page::key);
        Optional<String> before = call.text("before").map(Page::key);
        NavigableMap<String, U> between = between(sorted, after, before);
        if (first.isPresent()) {
            Cut<U> cut = Cut.of(between, wanted, size);
            return new Page<>(cut.entries(), after.isPresent(), cut.more());
        }
        Cut<U> cut = Cut.of(between.descendingMap(), wanted, size);
        return new Page<>(cut.entries().reversed(), cut.more(), before.isPresent());
    }

    private static <U> NavigableMap<String, U> between(
            NavigableMap<String, U> sorted, Optional<String> after, Optional<String> before) {
        NavigableMap<String, U> from = after.isPresent() ? sorted.tailMap(after.get(), false) : sorted;
        return before.isPresent() ? from.headMap(before.get(), false) : from;
    }

    static String cursor(String key) {
        return Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String cursor) {
        try {
            return new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    List<U> nodes() {
        return entries.stream().map(Map.Entry::getValue).toList();
    }

    Optional<String> firstCursor() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(cursor(entries.getFirst().getKey()));
    }

    Optional<String> lastCursor() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(cursor(entries.getLast().getKey()));
    }
}

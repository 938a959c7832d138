package dev.hexbridge.adapters.sandboxshopify.graphql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A cut of a sorted list, as a connection shows it. */
public record Page<U>(List<Entry<U>> entries, boolean hasPrevious, boolean hasNext) {

    /** An element with the key it is sorted by; keys are unique. */
    public record Entry<U>(String key, U value) {

        String cursor() {
            return Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final int MOST = 250;

    /** Elements in a fixed order. */
    public static <U> List<Entry<U>> inPlace(List<U> values) {
        List<Entry<U>> entries = new ArrayList<>();
        for (U value : values) {
            entries.add(new Entry<>("%06d".formatted(entries.size()), value));
        }
        return entries;
    }

    /** The first elements whose key is beyond the cursor; at most 250, and 50 when nobody says how many. */
    static <U> Page<U> of(List<Entry<U>> all, Call call) {
        Optional<String> after = call.text("after").map(Page::key);
        int first = Math.min(MOST, call.number("first", 50));
        List<Entry<U>> beyond = all.stream()
                .filter(entry -> after.isEmpty() || entry.key().compareTo(after.get()) > 0)
                .toList();
        List<Entry<U>> cut = beyond.subList(0, Math.min(first, beyond.size()));
        return new Page<>(List.copyOf(cut), beyond.size() < all.size(), cut.size() < beyond.size());
    }

    private static String key(String cursor) {
        try {
            return new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    Optional<String> firstCursor() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.getFirst().cursor());
    }

    Optional<String> lastCursor() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.getLast().cursor());
    }
}

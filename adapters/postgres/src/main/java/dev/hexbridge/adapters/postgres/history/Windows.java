package dev.hexbridge.adapters.postgres.history;

import dev.hexbridge.application.port.outbound.History.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Pages cut out of bounded windows, and the cursors between them: opaque text of the keys of the last row seen. */
final class Windows {

    /** How many rows a filtered query looks at for one page. */
    private static final int FILTERED = 1_000;

    private Windows() {}

    /** How many rows to ask for: one more than wanted tells whether there is a next page. */
    static int size(int limit, boolean filtered) {
        return filtered ? Math.max(FILTERED, limit + 1) : limit + 1;
    }

    /** The wanted rows of a window, at most as many as asked for. */
    static <T> Page<T> page(List<T> window, int size, int limit, Predicate<T> wanted, Function<T, String> keys) {
        List<T> items = new ArrayList<>();
        int seen = 0;
        while (seen < window.size() && items.size() < limit) {
            T row = window.get(seen++);
            if (wanted.test(row)) {
                items.add(row);
            }
        }
        boolean more = seen < window.size() || window.size() == size;
        return new Page<>(items, more ? Optional.of(encode(keys.apply(window.get(seen - 1)))) : Optional.empty());
    }

    static boolean matches(Optional<String> wanted, String value) {
        return wanted.isEmpty() || wanted.get().equals(value);
    }

    private static String encode(String keys) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The keys in a cursor.
     *
     * @throws IllegalArgumentException where it is none of ours
     */
    static String[] decode(String cursor, int count) {
        String[] keys = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
        if (keys.length != count) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        return keys;
    }
}

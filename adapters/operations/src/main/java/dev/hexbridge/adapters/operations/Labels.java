package dev.hexbridge.adapters.operations;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The values that one metric label has taken. Past a bound, and for whatever is no plain token, it says
 * {@code other}: no peer can make the registry grow by inventing names.
 */
final class Labels {

    static final String OTHER = "other";

    private static final Pattern TOKEN = Pattern.compile("[a-z0-9-]{1,40}");

    private final int most;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    Labels(int most) {
        this.most = most;
    }

    String of(String value) {
        if (seen.contains(value)) {
            return value;
        }
        if (!TOKEN.matcher(value).matches() || seen.size() >= most) {
            return OTHER;
        }
        seen.add(value);
        return value;
    }
}

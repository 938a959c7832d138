package dev.hexbridge.domain.decision;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How values are compared: whatever their case and outer blanks. */
final class Words {

    private Words() {}

    static String folded(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    static Set<String> folded(Collection<String> values) {
        return values.stream().map(Words::folded).collect(Collectors.toUnmodifiableSet());
    }
}

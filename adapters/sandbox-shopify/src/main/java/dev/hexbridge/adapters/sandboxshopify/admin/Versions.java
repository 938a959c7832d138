package dev.hexbridge.adapters.sandboxshopify.admin;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The accessible API versions: one a quarter, the newest and the three before it. An older one falls forward to the
 * oldest accessible (Shopify docs: API versioning).
 */
record Versions(String newest) {

    private static final Pattern QUARTER = Pattern.compile("20[0-9]{2}-(01|04|07|10)");

    List<String> all() {
        YearMonth latest = YearMonth.parse(newest);
        return IntStream.rangeClosed(0, 3)
                .mapToObj(quarter -> latest.minusMonths(9 - 3L * quarter).toString())
                .toList();
    }

    /** What a request for this version is served with; empty when there is no such version yet. */
    Optional<String> served(String asked) {
        if (asked.equals("unstable") || all().contains(asked)) {
            return Optional.of(asked);
        }
        boolean retired = QUARTER.matcher(asked).matches() && asked.compareTo(all().getFirst()) < 0;
        return retired ? Optional.of(all().getFirst()) : Optional.empty();
    }
}

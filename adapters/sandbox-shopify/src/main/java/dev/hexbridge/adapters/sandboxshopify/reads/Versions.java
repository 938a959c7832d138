package dev.hexbridge.adapters.sandboxshopify.reads;

import dev.hexbridge.adapters.sandboxshopify.faults.Faults;
import dev.hexbridge.adapters.sandboxshopify.faults.Knob;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The accessible API versions: one a quarter, the newest and the three before it. An older one falls forward to the
 * oldest accessible (Shopify docs: API versioning). A knob moves time on.
 */
public record Versions(String atOpening, Faults faults) {

    private static final Pattern QUARTER = Pattern.compile("20[0-9]{2}-(01|04|07|10)");

    /** A version as {@code publicApiVersions} lists it. */
    public record Version(String handle, String displayName, boolean supported) {}

    /** The newest stable version. */
    public String newest() {
        String moved = faults.text(Knob.NEWEST_API_VERSION);
        return moved.isEmpty() ? atOpening : moved;
    }

    /** The version that webhooks are rendered in. */
    public Version current() {
        return new Version(newest(), newest() + " (Latest)", true);
    }

    /** What {@code publicApiVersions} answers: the accessible ones, the release candidate, and the unstable one. */
    List<Version> listed() {
        List<Version> all = new ArrayList<>();
        for (String handle : accessible()) {
            boolean latest = handle.equals(newest());
            all.add(new Version(handle, latest ? handle + " (Latest)" : handle, true));
        }
        String candidate = YearMonth.parse(newest()).plusMonths(3).toString();
        all.add(new Version(candidate, candidate + " (Release candidate)", false));
        all.add(new Version("unstable", "unstable", false));
        return all;
    }

    /** What a request for this version is served with; empty when there is no such version yet. */
    public Optional<String> served(String asked) {
        if (asked.equals("unstable") || accessible().contains(asked)) {
            return Optional.of(asked);
        }
        String oldest = accessible().getFirst();
        boolean retired = QUARTER.matcher(asked).matches() && asked.compareTo(oldest) < 0;
        return retired ? Optional.of(oldest) : Optional.empty();
    }

    private List<String> accessible() {
        YearMonth latest = YearMonth.parse(newest());
        return IntStream.rangeClosed(0, 3)
                .mapToObj(quarter -> latest.minusMonths(9 - 3L * quarter).toString())
                .toList();
    }
}

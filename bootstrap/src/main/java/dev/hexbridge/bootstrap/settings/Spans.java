package dev.hexbridge.bootstrap.settings;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them: {@code 90s}, {@code 15m}, {@code 4h}, {@code 21d}. */
final class Spans {

    private static final Pattern SPAN = Pattern.compile("([0-9]{1,6})([smhd])");

    private Spans() {}

    static Duration parse(String text) {
        Matcher parts = SPAN.matcher(text);
        if (!parts.matches() || Long.parseLong(parts.group(1)) == 0) {
            throw new IllegalArgumentException();
        }
        long count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}

package dev.hexbridge.adapters.shopify.admin.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long the shop asked to be left alone with HTTP 429 and {@code Retry-After} (Shopify docs: API limits). Of several
 * requests the longest counts.
 */
public final class Patience {

    private static final Duration USUAL = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final InstantSource clock;
    private Instant until = Instant.MIN;

    public Patience(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Notes a request for patience.
     *
     * @param retryAfter the header, in seconds, with or without a fraction, or as a date; empty where there was none
     * @return when to try again
     */
    public synchronized Instant asked(Optional<String> retryAfter) {
        Instant now = clock.instant();
        Instant end = retryAfter.flatMap(header -> end(header.strip(), now)).orElse(now.plus(USUAL));
        return asked(end.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : end);
    }

    /** Notes that nothing may be sent before this moment. */
    public synchronized Instant asked(Instant end) {
        until = end.isAfter(until) ? end : until;
        return end;
    }

    /** Until when nothing may be sent, while that lasts. */
    public synchronized Optional<Instant> until() {
        return clock.instant().isBefore(until) ? Optional.of(until) : Optional.empty();
    }

    private static Optional<Instant> end(String header, Instant now) {
        try {
            return header.matches("\\d{1,9}(\\.\\d{1,9})?")
                    ? Optional.of(now.plusMillis((long) (Double.parseDouble(header) * 1_000)))
                    : Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException garbled) {
            return Optional.empty();
        }
    }
}

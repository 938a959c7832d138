package dev.hexbridge.adapters.dynamics.connection;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long the environment asked to be left alone (Microsoft docs: service protection API limits). Of several requests
 * the longest counts.
 */
public final class Patience {

    /** Without a header: the pause of Microsoft's own sample. */
    private static final Duration USUAL = Duration.ofSeconds(30);

    private static final Duration LONGEST = Duration.ofHours(1);

    private final InstantSource clock;
    private Instant until = Instant.MIN;

    public Patience(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Notes a request for patience.
     *
     * @param retryAfter the header, in seconds or as a date; empty where there was none
     * @return when to try again
     */
    public synchronized Instant asked(Optional<String> retryAfter) {
        Instant now = clock.instant();
        Instant end = retryAfter.flatMap(header -> end(header.strip(), now)).orElse(now.plus(USUAL));
        Instant bounded = end.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : end;
        until = bounded.isAfter(until) ? bounded : until;
        return bounded;
    }

    /** Until when nothing may be sent, while that lasts. */
    public synchronized Optional<Instant> until() {
        return clock.instant().isBefore(until) ? Optional.of(until) : Optional.empty();
    }

    private static Optional<Instant> end(String header, Instant now) {
        try {
            return header.matches("\\d{1,9}")
                    ? Optional.of(now.plusSeconds(Long.parseLong(header)))
                    : Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException garbled) {
            return Optional.empty();
        }
    }
}

package dev.hexbridge.domain.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Up to which moment a source's changes have been taken over. It only rises, and only by what the source itself has
 * shown: clocks that disagree cannot make it pass over a change.
 *
 * @param reached up to which change, by the source's own stamp
 * @param complete when the last sweep began that came to its end, by our clock
 */
public record Watermark(Instant reached, Instant complete) {

    /**
     * How far behind the watermark a sweep begins. A source may show a change late, and tell of it up to a day late.
     *
     * @param every how often a sweep is due
     * @param usual how far behind while sweeps come regularly
     */
    public record Overlap(Duration every, Duration usual) {

        private static final Duration MOST_MORE = Duration.ofDays(1);

        /** After a pause as much more as the pause lasted, up to a day: what was told just before it may be lost too. */
        Duration after(Duration pause) {
            Duration beyond = pause.minus(every.multipliedBy(2));
            if (beyond.isNegative()) {
                return usual;
            }
            return usual.plus(beyond.compareTo(MOST_MORE) > 0 ? MOST_MORE : beyond);
        }
    }

    /**
     * Where a source begins that was never swept.
     *
     * @param now when the engine first saw it
     * @param from an earlier time, where one is set
     */
    public static Watermark first(Instant now, Optional<Instant> from) {
        return new Watermark(from.filter(now::isAfter).orElse(now), now);
    }

    /** From which change on a sweep has to look that begins now. */
    public Instant since(Instant now, Overlap overlap) {
        return reached.minus(overlap.after(Duration.between(complete, now)));
    }

    /** After a page has been taken over that went so far. */
    public Watermark passed(Optional<Instant> change) {
        return new Watermark(change.filter(reached::isBefore).orElse(reached), complete);
    }

    /** After a sweep that began then has come to its end. */
    public Watermark completed(Instant began) {
        return new Watermark(reached, began.isAfter(complete) ? began : complete);
    }
}

package dev.hexbridge.domain.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.domain.reconciliation.Watermark.Overlap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From where a sweep looks. */
class WatermarkTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Overlap OVERLAP = new Overlap(Duration.ofMinutes(10), Duration.ofMinutes(15));

    @Test
    void theFirstSweepLooksBackByTheOverlapAlone() {
        Watermark first = Watermark.first(NOON, Optional.empty());

        assertEquals(NOON.minus(Duration.ofMinutes(15)), first.since(NOON, OVERLAP));
    }

    @Test
    void theFirstSweepBeginsAtTheTimeThatIsSetIfItLiesBefore() {
        Instant monday = NOON.minus(Duration.ofDays(7));

        assertEquals(monday, Watermark.first(NOON, Optional.of(monday)).reached());
        assertEquals(
                NOON, Watermark.first(NOON, Optional.of(NOON.plusSeconds(1))).reached());
    }

    @Test
    void itRisesWithWhatThePagesShowedAndNeverFalls() {
        Watermark mark = Watermark.first(NOON, Optional.empty());
        Watermark higher = mark.passed(Optional.of(NOON.plusSeconds(60)));

        assertEquals(NOON.plusSeconds(60), higher.reached());
        assertEquals(higher, higher.passed(Optional.of(NOON.plusSeconds(30))));
        assertEquals(higher, higher.passed(Optional.empty()));
    }

    @Test
    void whileSweepsComeRegularlyTheOverlapIsTheUsualOne() {
        Watermark mark = Watermark.first(NOON, Optional.empty());

        assertEquals(NOON.minus(Duration.ofMinutes(15)), mark.since(NOON.plus(Duration.ofMinutes(20)), OVERLAP));
    }

    @Test
    void afterAPauseItLooksBackFurtherByAsMuchAsThePauseLastedUpToADay() {
        Watermark mark = Watermark.first(NOON, Optional.empty());

        assertEquals(
                NOON.minus(Duration.ofMinutes(15)).minus(Duration.ofHours(3)),
                mark.since(NOON.plus(Duration.ofHours(3)).plus(Duration.ofMinutes(20)), OVERLAP));
        assertEquals(
                NOON.minus(Duration.ofMinutes(15)).minus(Duration.ofDays(1)),
                mark.since(NOON.plus(Duration.ofDays(30)), OVERLAP));
    }

    @Test
    void aSweepThatCameToItsEndEndsThePause() {
        Watermark mark = Watermark.first(NOON, Optional.empty()).completed(NOON.plus(Duration.ofHours(3)));

        assertEquals(
                NOON.minus(Duration.ofMinutes(15)),
                mark.since(NOON.plus(Duration.ofHours(3)).plus(Duration.ofMinutes(10)), OVERLAP));
        assertEquals(NOON.plus(Duration.ofHours(3)), mark.completed(NOON).complete());
    }
}

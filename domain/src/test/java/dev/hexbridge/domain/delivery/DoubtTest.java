package dev.hexbridge.domain.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoubtTest {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(2);
    private static final Doubt SENT = Doubt.of(Doubt.About.ROOT, NOON);

    @Test
    void aLookWithinTheWindowCountsForNothing() {
        assertEquals(Optional.of(SENT), SENT.missed(NOON.plusSeconds(119), WINDOW));
    }

    @Test
    void twoLooksBehindTheWindowAndApartEndTheDoubt() {
        Doubt once = SENT.missed(NOON.plusSeconds(120), WINDOW).orElseThrow();

        assertEquals(Optional.of(once), once.missed(NOON.plusSeconds(149), WINDOW));
        assertEquals(Optional.empty(), once.missed(NOON.plusSeconds(150), WINDOW));
    }

    @Test
    void aFirstLookThatComesLateIsStillTheFirst() {
        Doubt once = SENT.missed(NOON.plusSeconds(3_600), WINDOW).orElseThrow();

        assertEquals(NOON.plusSeconds(3_630), once.nextLook(WINDOW));
    }
}

package dev.hexbridge.domain.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.alert.Notice.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertBookTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final AlertBook.Patience PATIENCE =
            new AlertBook.Patience(Duration.ofMinutes(2), Duration.ofHours(4), Duration.ofMinutes(5));
    private static final Symptom BREAKER = Symptom.of(AlertKind.BREAKER_OPEN, "erp", "open");

    private AlertBook book = AlertBook.EMPTY;

    @Test
    void aTroubleIsToldOnceWhenItHasLastedAsLongAsItsKindAsks() {
        assertEquals(List.of(), look(0, BREAKER));
        assertEquals(List.of(), look(60, BREAKER));
        assertEquals(List.of(Stage.FIRING), look(120, BREAKER));
        assertEquals(List.of(), look(180, BREAKER));
    }

    @Test
    void aBlipIsToldToNobody() {
        look(0, BREAKER);
        assertEquals(List.of(), look(60));
        assertEquals(List.of(), look(130, BREAKER));
        assertEquals(List.of(), look(190));
        assertTrue(book.entries().isEmpty());
    }

    @Test
    void aTroubleIsOverOnlyOnceItHasBeenGoneForAWhileAndThatIsToldOnce() {
        look(0, BREAKER);
        look(120, BREAKER);
        assertEquals(List.of(), look(150));
        assertEquals(List.of(), look(180, BREAKER));
        assertEquals(List.of(), look(210));
        assertEquals(List.of(Stage.RESOLVED), look(330));
        assertEquals(List.of(), look(360));
    }

    @Test
    void aTroubleThatGoesOnIsToldAgainAfterTheInterval() {
        look(0, BREAKER);
        look(120, BREAKER);
        assertEquals(List.of(), look(120 + 4 * 3600 - 1, BREAKER));
        assertEquals(List.of(Stage.STILL_FIRING), look(120 + 4 * 3600, BREAKER));
        assertEquals(List.of(), look(121 + 4 * 3600, BREAKER));
    }

    @Test
    void aTroubleThatGrowsIsToldAgainSoonButNotAtEveryStep() {
        assertEquals(List.of(Stage.FIRING), look(0, dead("1 dead letter", 0)));
        assertEquals(List.of(), look(60, dead("2 dead letters", 50)));
        assertEquals(List.of(Stage.STILL_FIRING), look(300, dead("3 dead letters", 200)));
        assertEquals(List.of(), look(700, dead("3 dead letters", 200)));
    }

    @Test
    void whatCouldNotBeLookedAtStaysAsItIs() {
        look(0, dead("1 dead letter", 0));
        AlertBook.Turn blind = book.turn(
                new Diagnosis(EnumSet.of(AlertKind.JOURNAL_DOWN), List.of()), NOON.plusSeconds(600), PATIENCE);
        assertEquals(List.of(), blind.notices());
        assertEquals(book.entries(), blind.book().entries());
    }

    @Test
    void theIdOfAMessageIsItsOwnAndFitForAHeader() {
        Notice notice = new Notice(
                new AlertKey(AlertKind.BACKLOG_AGE, "shop-eu to finance/usmf"), Stage.FIRING, "late", NOON, NOON);
        assertEquals("alert-backlog-age-shop-eu-to-finance-usmf-firing-1795435200000", notice.id());
    }

    private static Symptom dead(String text, long newest) {
        return new Symptom(
                new AlertKey(AlertKind.DEAD_LETTERS, "shop to erp/usmf"), text, Optional.of(NOON.plusSeconds(newest)));
    }

    private List<Stage> look(long second, Symptom... symptoms) {
        Diagnosis diagnosis = new Diagnosis(EnumSet.allOf(AlertKind.class), List.of(symptoms));
        AlertBook.Turn turn = book.turn(diagnosis, NOON.plusSeconds(second), PATIENCE);
        book = turn.book();
        return turn.notices().stream().map(Notice::stage).toList();
    }
}

package dev.hexbridge.domain.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hexbridge.domain.alert.Thresholds.Limits;
import dev.hexbridge.domain.alert.Vitals.Census;
import dev.hexbridge.domain.alert.Vitals.Journal;
import dev.hexbridge.domain.alert.Vitals.Keys;
import dev.hexbridge.domain.alert.Vitals.Quarantined;
import dev.hexbridge.domain.alert.Vitals.Source;
import dev.hexbridge.domain.alert.Vitals.Target;
import dev.hexbridge.domain.alert.Vitals.Trouble;
import dev.hexbridge.domain.alert.Vitals.Way;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Way EU = new Way("shop-eu", "finance/demf");
    private static final Way US = new Way("shop-us", "finance/usmf");
    private static final Census CLEAN = new Census(2, Map.of("applied", 2L));

    @Test
    void keysThatTheEngineHasToMoveMustNotGrowOldAndThoseOfPeopleMay() {
        Diagnosis found = journal(
                keys(EU, "waiting", "", 3, Duration.ofMinutes(20)),
                keys(EU, "ready", "", 2, Duration.ofMinutes(1)),
                keys(US, "ready", "", 9, Duration.ofMinutes(14)),
                keys(US, "held", "held-by-flow", 9, Duration.ofDays(3)));
        assertEquals(
                List.of("backlog-age of shop-eu to finance/demf: 5 keys behind, the oldest for 20 minutes"),
                texts(found));
    }

    @Test
    void deadLettersAndUnreadableReceiptsAreTold() {
        Journal journal = new Journal(
                List.of(keys(EU, "dead", "item-unusable", 1, Duration.ZERO)),
                List.of(new Quarantined("shop-us", 2, NOW)),
                CLEAN);
        assertEquals(
                List.of(
                        "dead-letters of shop-eu to finance/demf: 1 dead letter",
                        "dead-letters of shop-us: 2 unreadable receipts"),
                texts(diagnose(vitals(Optional.of(journal), List.of(), List.of()), Thresholds.USUAL)));
    }

    @Test
    void ordersHeldByTheTotalGateAreToldAndOtherHoldsAreNot() {
        Diagnosis found = journal(
                keys(EU, "held", "totals-differ", 4, Duration.ZERO),
                keys(EU, "held", "held-by-flow", 7, Duration.ZERO));
        assertEquals(List.of("totals-held of shop-eu to finance/demf: 4 orders held by the total gate"), texts(found));
    }

    @Test
    void aReceiptThatNobodyFindsAgainIsTold() {
        Journal journal = new Journal(List.of(), List.of(), new Census(1000, Map.of("applied", 900L, "held", 99L)));
        assertEquals(
                List.of("unaccounted of journal: 1 receipts without an outcome"),
                texts(diagnose(vitals(Optional.of(journal), List.of(), List.of()), Thresholds.USUAL)));
    }

    @Test
    void aTargetsTroubleIsToldByItsKindAndMerePaceIsNone() {
        Vitals vitals = vitals(
                Optional.of(new Journal(List.of(), List.of(), CLEAN)),
                List.of(
                        new Target("a", Optional.of(Trouble.FAULTS)),
                        new Target("b", Optional.of(Trouble.CREDENTIALS)),
                        new Target("c", Optional.empty())),
                List.of());
        assertEquals(
                List.of("breaker-open of a", "credentials-refused of b"),
                diagnose(vitals, Thresholds.USUAL).symptoms().stream()
                        .map(it -> it.key().text())
                        .sorted()
                        .toList());
    }

    @Test
    void aShopIsTooSilentOnlyPastTheLimitAndPastItsOwnHabit() {
        List<Source> sources = List.of(
                new Source("busy", Duration.ofHours(13), Duration.ofMinutes(10)),
                new Source("small", Duration.ofHours(13), Duration.ofHours(10)),
                new Source("fresh", Duration.ofHours(11), Duration.ZERO));
        assertEquals(
                List.of("event-gap of busy: no delivery for 13 hours"),
                texts(diagnose(vitals(Optional.empty(), List.of(), sources), Thresholds.USUAL)).stream()
                        .filter(text -> text.startsWith("event"))
                        .toList());
    }

    @Test
    void aConnectionsOwnLimitsGoBeforeTheUsualOnes() {
        Limits patient = new Limits(Duration.ofHours(1), 5, 1, Duration.ofHours(12), Duration.ofDays(21));
        Thresholds thresholds = new Thresholds(Limits.USUAL, Map.of("finance", patient));
        Journal journal = new Journal(
                List.of(keys(EU, "ready", "", 1, Duration.ofMinutes(30)), keys(EU, "dead", "gone", 4, Duration.ZERO)),
                List.of(),
                CLEAN);
        assertEquals(List.of(), texts(diagnose(vitals(Optional.of(journal), List.of(), List.of()), thresholds)));
    }

    @Test
    void aSecretIsToldBeforeItEndsAndAfter() {
        Vitals vitals = new Vitals(
                NOW,
                Optional.of(new Journal(List.of(), List.of(), CLEAN)),
                List.of(),
                List.of(),
                Map.of(
                        "far", LocalDate.parse("2027-03-01"),
                        "near", LocalDate.parse("2026-12-01"),
                        "over", LocalDate.parse("2026-11-01")),
                List.of());
        assertEquals(
                List.of(
                        "credentials-expiring of near: the secret ends on 2026-12-01, in 7 days",
                        "credentials-expiring of over: the secret ended on 2026-11-01"),
                texts(diagnose(vitals, Thresholds.USUAL)));
    }

    @Test
    void aJournalThatDoesNotAnswerIsTheTroubleAndHidesNoOther() {
        Diagnosis found = diagnose(vitals(Optional.empty(), List.of(), List.of()), Thresholds.USUAL);
        assertEquals(List.of("journal-down of journal: the database does not answer"), texts(found));
        assertFalse(found.seen().contains(AlertKind.DEAD_LETTERS));
    }

    @Test
    void theMemoryOfALongSilenceFades() {
        Silence silence = Silence.since(NOW).heard(NOW.plus(Duration.ofHours(10)));
        assertEquals(Duration.ofHours(10), silence.longest(NOW.plus(Duration.ofHours(10))));
        assertEquals(Duration.ofHours(9), silence.longest(NOW.plus(Duration.ofHours(34))));
    }

    private static Diagnosis journal(Keys... keys) {
        Journal journal = new Journal(List.of(keys), List.of(), CLEAN);
        return diagnose(vitals(Optional.of(journal), List.of(), List.of()), Thresholds.USUAL);
    }

    private static Diagnosis diagnose(Vitals vitals, Thresholds thresholds) {
        return AlertRules.diagnose(vitals, thresholds);
    }

    private static Vitals vitals(Optional<Journal> journal, List<Target> targets, List<Source> sources) {
        return new Vitals(NOW, journal, targets, sources, Map.of(), List.of());
    }

    private static Keys keys(Way way, String state, String failure, long count, Duration age) {
        return new Keys(way, state, failure, count, NOW.minus(age), NOW);
    }

    private static List<String> texts(Diagnosis diagnosis) {
        return diagnosis.symptoms().stream()
                .map(it -> it.key().text() + ": " + it.text())
                .sorted()
                .toList();
    }
}

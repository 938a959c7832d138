package dev.hexbridge.application.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.InMemoryAlertChannel;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.fake.InMemoryJournal;
import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.port.inbound.WatchAlerts;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.TargetSystem.Availability;
import dev.hexbridge.application.relay.ManualTimers;
import dev.hexbridge.application.relay.RecordingSignals;
import dev.hexbridge.domain.alert.AlertKind;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Principal ANNA = new Principal("anna", Right.ADMIN);

    private final MovableClock clock = new MovableClock(NOON);
    private final ManualTimers timers = new ManualTimers(clock);
    private final RecordingSignals signals = new RecordingSignals();
    private final Hearing hearing = new Hearing(signals, clock, List.of("shop"));
    private final InMemoryAlertChannel chat = new InMemoryAlertChannel();
    private final InMemoryAlertChannel mail = new InMemoryAlertChannel();
    private final InMemoryJournal journal = new InMemoryJournal(clock);
    private final Erp erp = new Erp();
    private final Senses senses = new Senses(journal.history(), Map.of("erp", erp), hearing, Map.of(), timers);
    private final Watch watch =
            new Watch(senses, new Post(Map.of("chat", chat, "mail", mail), signals), Regime.USUAL, clock, journal);

    @Test
    void aTroubleIsToldOverEachChannelWhenItBeginsAndWhenItIsOver() {
        watch.start(timers);
        erp.availability = new Availability.Closed("too many failed", NOON, Availability.Cause.FAULTS);
        timers.advance(Duration.ofMinutes(4));
        erp.availability = new Availability.Open(1);
        timers.advance(Duration.ofMinutes(4));

        List<String> story = chat.received.stream()
                .map(it -> it.stage() + " " + it.key().text())
                .toList();
        assertEquals(List.of("FIRING breaker-open of erp", "RESOLVED breaker-open of erp"), story);
        assertEquals(chat.received, mail.received);
    }

    @Test
    void aTargetThatKeepsItsPaceIsNoTrouble() {
        erp.availability = new Availability.Closed("budget used up", NOON.plusSeconds(1));
        watch.start(timers);
        timers.advance(Duration.ofMinutes(10));
        assertEquals(List.of(), chat.received);
        assertEquals(List.of(), watch.alerts(ANNA).result());
    }

    @Test
    void aMessageThatAChannelCannotTakeWaitsForItAndHoldsUpNoOther() {
        erp.availability = new Availability.Closed("no", NOON, Availability.Cause.CREDENTIALS);
        chat.failing = 6;
        watch.start(timers);
        timers.advance(Duration.ofSeconds(90));
        assertEquals(1, mail.received.size());
        assertEquals(0, chat.received.size());
        timers.advance(Duration.ofSeconds(60));
        assertEquals(mail.received, chat.received);
        assertTrue(signals.notices().contains("alert waits"));
    }

    @Test
    void aShopThatWasHeardOfIsNotSilent() {
        watch.start(timers);
        timers.advance(Duration.ofHours(11));
        hearing.received("shop", "accepted");
        timers.advance(Duration.ofHours(11));
        assertEquals(List.of(), chat.received);
        timers.advance(Duration.ofHours(7));
        assertEquals("event-gap", chat.received.getFirst().key().kind().token());
    }

    @Test
    void whatAPartOfTheEngineReportsFiresUntilItIsWithdrawn() {
        watch.start(timers);
        senses.report(AlertKind.SUBSCRIPTION_LOST, "shop", "orders/create was deleted");
        timers.advance(Duration.ofMinutes(1));
        senses.withdraw(AlertKind.SUBSCRIPTION_LOST, "shop");
        timers.advance(Duration.ofMinutes(4));
        assertEquals(2, chat.received.size());
    }

    @Test
    void whatIsWrongIsListedWithWhatToDoBeforeAnybodyIsTold() {
        erp.availability = new Availability.Closed("no", NOON, Availability.Cause.FAULTS);
        watch.look();
        WatchAlerts.Alert alert = watch.alerts(ANNA).result().getFirst();
        assertFalse(alert.firing());
        assertEquals(AlertKind.BREAKER_OPEN.remedy(), alert.remedy());
    }

    @Test
    void aTestGoesOverEachChannelLeavesAnAuditRowAndNeedsAnAdmin() {
        mail.refusing = true;
        assertEquals(
                new WatchAlerts.Test.Tried(Map.of("chat", "sent", "mail", "it refuses")),
                watch.test(ANNA).result());
        assertEquals(
                new WatchAlerts.Test.Forbidden(Right.ADMIN),
                watch.test(new Principal("otto", Right.OPERATOR)).result());
        assertEquals(1, chat.received.size());
    }

    @Test
    void aStoppedWatchLooksNoMore() {
        watch.start(timers);
        watch.stop();
        timers.advance(Duration.ofSeconds(31));
        erp.availability = new Availability.Closed("no", NOON, Availability.Cause.FAULTS);
        timers.advance(Duration.ofHours(1));
        assertEquals(List.of(), chat.received);
    }

    private static final class Erp implements TargetSystem {

        private Availability availability = new Availability.Open(1);

        @Override
        public Availability availability() {
            return availability;
        }

        @Override
        public Future<List<ReadOutcome>> read(List<ReadRequest> requests) {
            return Future.failedFuture("a watch reads nothing");
        }

        @Override
        public Future<List<DeliveryOutcome>> deliver(List<Delivery> deliveries) {
            return Future.failedFuture("a watch delivers nothing");
        }
    }
}

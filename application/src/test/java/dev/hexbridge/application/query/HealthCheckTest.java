package dev.hexbridge.application.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.inbound.ReadHealth;
import dev.hexbridge.application.port.inbound.ReadHealth.Component;
import dev.hexbridge.application.port.inbound.ReadHealth.Readiness;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class HealthCheckTest {

    private static final Readiness READY = new Readiness(true, Optional.empty());
    private static final History.Backlog SOME =
            new History.Backlog(3, Map.of("ready", 2L), Optional.of(Duration.ofSeconds(9)));

    private final Promise<Void> patienceEnds = Promise.promise();

    @Test
    void anEngineWhoseJournalAnswersAndWhoseTargetsTakeWorkIsUp() {
        ReadHealth.Health health = health(() -> Future.succeededFuture(SOME), open());
        assertTrue(health.ready());
        assertEquals(
                List.of(new Component("journal", true, Optional.empty()), new Component("erp", true, Optional.empty())),
                health.components());
        assertEquals(
                Optional.of(new ReadHealth.Backlog(3, Map.of("ready", 2L), Optional.of(Duration.ofSeconds(9)))),
                health.backlog());
    }

    @Test
    void aTargetThatTakesNoWorkIsDownAndSaysWhyAndUntilWhen() {
        Instant until = Instant.parse("2026-03-01T10:00:00Z");
        ReadHealth.Health health = health(
                () -> Future.succeededFuture(SOME),
                new Target(new TargetSystem.Availability.Closed("breaker open", until)));
        assertEquals(
                new Component("erp", false, Optional.of("breaker open; to be asked again at 2026-03-01T10:00:00Z")),
                health.components().getLast());
    }

    @Test
    void aJournalThatFailsIsDownAndItsBacklogUnknownRatherThanEmpty() {
        assertJournalDown(health(() -> Future.failedFuture("connection refused"), open()), "connection refused");
    }

    @Test
    void aJournalThatThrowsIsDownToo() {
        Supplier<Future<History.Backlog>> throwing = () -> {
            throw new IllegalStateException("pool closed");
        };
        assertJournalDown(health(throwing, open()), "pool closed");
    }

    @Test
    void aJournalThatDoesNotAnswerInTimeIsDown() {
        Promise<History.Backlog> never = Promise.promise();
        Future<ReadHealth.Health> health = check(never::future, open(), READY).health();
        assertFalse(health.isComplete());
        patienceEnds.complete();
        assertJournalDown(health.result(), "no answer within 2 seconds");
    }

    @Test
    void readinessIsToldWithoutAskingTheJournal() {
        Readiness draining = new Readiness(false, Optional.of("draining"));
        HealthCheck check = check(() -> Future.failedFuture("must not be asked"), open(), draining);
        assertEquals(draining, check.readiness().result());
        assertFalse(check.health().result().ready());
    }

    @Test
    void aPairThatStandsStillIsToldWithItsReason() {
        HealthCheck check = new HealthCheck(
                new HistoryOf(() -> Future.succeededFuture(SOME)),
                Map.of(),
                Map.of("pair france", "there is no flow x"),
                () -> READY,
                unused -> patienceEnds.future());
        assertEquals(
                new Component("pair france", false, Optional.of("there is no flow x")),
                check.health().result().components().getLast());
    }

    private static void assertJournalDown(ReadHealth.Health health, String reason) {
        assertEquals(
                new Component("journal", false, Optional.of(reason)),
                health.components().getFirst());
        assertEquals(Optional.empty(), health.backlog());
    }

    private ReadHealth.Health health(Supplier<Future<History.Backlog>> backlog, TargetSystem target) {
        return check(backlog, target, READY).health().result();
    }

    private HealthCheck check(Supplier<Future<History.Backlog>> backlog, TargetSystem target, Readiness readiness) {
        return new HealthCheck(
                new HistoryOf(backlog),
                Map.of("erp", target),
                Map.of(),
                () -> readiness,
                unused -> patienceEnds.future());
    }

    private static TargetSystem open() {
        return new Target(new TargetSystem.Availability.Open(10));
    }

    private record Target(Availability availability) implements TargetSystem {

        @Override
        public Future<List<ReadOutcome>> read(List<ReadRequest> requests) {
            return Future.failedFuture("a health check reads nothing");
        }

        @Override
        public Future<List<DeliveryOutcome>> deliver(List<Delivery> deliveries) {
            return Future.failedFuture("a health check delivers nothing");
        }
    }
}

package dev.hexbridge.adapters.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.hexbridge.application.port.outbound.Deliveries.Attempt;
import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SignalsAdapterTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(SignalsAdapter.class);

    private final SignalsAdapter signals = new SignalsAdapter(() -> Engine.AT);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        LOG.setLevel(Level.INFO);
        LOG.setAdditive(false);
        LOG.addAppender(log);
    }

    @AfterEach
    void leave() {
        LOG.detachAppender(log);
        signals.close();
    }

    @Test
    void deliveriesAndVerdictsAreCounted() {
        signals.received("shop", "accepted");
        signals.received("shop", "accepted");
        signals.received("shop", "duplicate");
        signals.interpreted(Map.of("marked", 5, "ignored", 2));
        signals.interpreted(Map.of("marked", 1));
        assertMetric("hexbridge_received_total{connection=\"shop\",result=\"accepted\"} 2.0");
        assertMetric("hexbridge_received_total{connection=\"shop\",result=\"duplicate\"} 1.0");
        assertMetric("hexbridge_interpreted_total{verdict=\"marked\"} 6.0");
    }

    @Test
    void anAttemptIsCountedByTargetStepAndResultAndTimed() {
        signals.attempted(attempt("1001"), 2);
        assertMetric("hexbridge_attempts_total{result=\"rejected\",step=\"create\",target=\"erp\"} 1.0");
        assertMetric("hexbridge_failures_total{kind=\"value-refused\",target=\"erp\"} 1.0");
        assertMetric("hexbridge_attempt_duration_seconds_sum{step=\"create\",target=\"erp\"} 0.25");
        assertMetric("hexbridge_attempt_duration_seconds_bucket{step=\"create\",target=\"erp\",le=\"1.0\"} 1");
    }

    @Test
    void anAttemptIsOneLineOfIdsThatSpeaksOfNoPerson() {
        signals.attempted(attempt("1001"), 2);
        assertEquals(1, log.list.size());
        assertEquals("delivery.attempted", log.list.getFirst().getFormattedMessage());
        assertEquals(
                "key=shop/order/1001>sales-order@erp/usmf receipt=2026-03-01.1.7 step=create result=rejected attempt=2"
                        + " tookMillis=250 targetId=SO-1 failure=value-refused",
                facts(log.list.getFirst()));
    }

    @Test
    void aLineEndInAnIdForgesNoSecondLine() {
        signals.attempted(attempt("1\r\nERROR all is lost"), 1);
        signals.noticed("queue\nfull", Map.of("why", "a\u2028b"));
        assertTrue(facts(log.list.getFirst()).startsWith("key=shop/order/1??ERROR all is lost>"));
        assertEquals("queue?full", log.list.getLast().getFormattedMessage());
        assertEquals("why=a?b", facts(log.list.getLast()));
    }

    @Test
    void aNoticeIsAWarningAndCounted() {
        signals.noticed("slots lost", Map.of("epoch", "4"));
        assertEquals(Level.WARN, log.list.getFirst().getLevel());
        assertMetric("hexbridge_notices_total 1.0");
    }

    @Test
    void theTimeFromArrivalToConfirmationIsTold() {
        signals.settled("erp", Duration.ofMillis(1500));
        assertMetric("hexbridge_settled_duration_seconds_sum{target=\"erp\"} 1.5");
    }

    @Test
    void noPeerCanMakeTheRegistryGrowByInventingNames() {
        for (int i = 0; i < 1000; i++) {
            signals.received("shop-" + i, "refused");
        }
        signals.received("no name \n at all", "refused");
        List<String> lines = signals.registry()
                .scrape()
                .lines()
                .filter(line -> line.startsWith("hexbridge_received_total"))
                .toList();
        assertEquals(101, lines.size());
        assertTrue(lines.contains("hexbridge_received_total{connection=\"other\",result=\"refused\"} 901.0"));
    }

    @Test
    void theProcessItselfIsWatched() {
        for (String name : List.of(
                "jvm_memory_used_bytes", "jvm_threads_live_threads", "process_uptime_seconds", "process_cpu_usage")) {
            assertMetric("\n" + name);
        }
    }

    @Test
    void idsStayOutOfTheMetrics() {
        signals.attempted(attempt("1001"), 1);
        assertFalse(signals.registry().scrape().contains("1001"));
    }

    private void assertMetric(String line) {
        String text = signals.registry().scrape();
        assertTrue(text.contains(line), () -> line + " is not in\n" + text);
    }

    private static String facts(ILoggingEvent event) {
        return event.getKeyValuePairs().stream()
                .map(pair -> pair.key + "=" + pair.value)
                .collect(Collectors.joining(" "));
    }

    private static Attempt attempt(String order) {
        LinkKey template = LinkKey.parse("shop/order/1>sales-order@erp/usmf");
        EntityKey source =
                new EntityKey(template.source().connection(), template.source().kind(), order);
        return new Attempt(
                new LinkKey(source, template.role(), template.target(), template.legalEntity()),
                Position.parse("2026-03-01.1.7"),
                Instant.parse("2026-03-01T10:00:00Z"),
                Duration.ofMillis(250),
                Step.CREATE,
                Result.REJECTED,
                Optional.of("SO-1"),
                Optional.of(Failure.of(FailureKind.VALUE_REFUSED, "Anna Ek, 5 High Street is unknown")),
                List.of("street cut: 5 High Street"));
    }
}

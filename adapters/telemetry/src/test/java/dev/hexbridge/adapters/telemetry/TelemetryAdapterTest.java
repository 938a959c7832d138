package dev.hexbridge.adapters.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.outbound.Deliveries;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Trace;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.junit5.VertxExtension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class TelemetryAdapterTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Position POSITION = Position.parse("2026-11-23.4.17");

    private final Buffer collected = Buffer.buffer();
    private String shown = "";
    private String url = "";

    @BeforeEach
    void collector(Vertx vertx) {
        HttpServer server = Waiting.of(vertx.createHttpServer()
                .requestHandler(request -> {
                    shown = String.valueOf(request.getHeader("x-key"));
                    request.body().onSuccess(body -> {
                        collected.appendBuffer(body);
                        request.response().end();
                    });
                })
                .listen(0, "127.0.0.1"));
        url = "http://127.0.0.1:" + server.actualPort() + "/v1/traces";
    }

    @Test
    void aReceiptsWayIsOneTraceFromItsArrivalToTheTargetsAnswer() {
        TelemetryAdapter telemetry = telemetry(1);
        List<TargetSystem.Delivery> reached = new ArrayList<>();

        walk(telemetry, reached);
        Waiting.of(telemetry.close());

        String traceId = Trace.of(POSITION).traceId();
        assertEquals(4, count(HexFormat.of().parseHex(traceId)), "spans of the trace");
        for (String step : List.of("receive", "interpret", "attempt", "deliver")) {
            assertTrue(count(step.getBytes(StandardCharsets.UTF_8)) > 0, step);
        }
        Trace told = reached.getFirst().trace();
        assertTrue(
                told.header().startsWith("00-" + traceId + "-") && told.header().endsWith("-01"), told.header());
        assertTrue(count(HexFormat.of().parseHex(told.parentId())) > 0, "the target's parent is a span of ours");
        assertEquals("hush", shown);
    }

    @Test
    void noWordOfAPeerAndNoBodyLeaves() {
        TelemetryAdapter telemetry = telemetry(1);
        walk(telemetry, new ArrayList<>());
        Waiting.of(telemetry.close());
        assertEquals(0, count("Ann Lee".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNotSampledIsNeitherRecordedNorToldToTheTarget() {
        TelemetryAdapter telemetry = telemetry(0.000001);
        List<TargetSystem.Delivery> reached = new ArrayList<>();
        walk(telemetry, reached);
        Waiting.of(telemetry.close());
        assertEquals(0, collected.length());
        assertFalse(reached.getFirst().trace().sampled());
    }

    @Test
    void aCollectorThatIsDownCostsNobodyAnything() {
        TelemetryAdapter telemetry = new TelemetryAdapter(
                new TelemetrySettings("http://127.0.0.1:1/v1/traces", 1, Map.of(), "test"), () -> NOON);
        walk(telemetry, new ArrayList<>());
        Waiting.of(telemetry.close());
        assertEquals(0, collected.length());
    }

    @Test
    void tracesLeaveTheMachineEncryptedOrNotAtAll() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new TelemetrySettings("http://collector:4318/v1/traces", 1, Map.of(), "test"));
        assertThrows(
                IllegalArgumentException.class, () -> new TelemetrySettings("https://collector", 0, Map.of(), "test"));
    }

    private TelemetryAdapter telemetry(double ratio) {
        return new TelemetryAdapter(
                new TelemetrySettings(url, ratio, Map.of("x-key", new Secret("hush")), "test"), () -> NOON);
    }

    private static void walk(TelemetryAdapter telemetry, List<TargetSystem.Delivery> reached) {
        Receipt receipt = Fixtures.receipt("d-1", Fixtures.order("1"), NOON.minusSeconds(1));
        ReceiveChange intake = unused -> Future.succeededFuture(new ReceiveChange.Acceptance.Accepted(POSITION));
        telemetry.tracing(intake).receive(receipt);
        telemetry.marked(
                POSITION, NOON.minusSeconds(1), Fixtures.salesOrder("1").text());
        Operation operation = new Operation.AddChildren(new TargetRef("sales-order", "S1"), List.of());
        telemetry
                .tracing(new Erp(reached))
                .deliver(List.of(
                        new TargetSystem.Delivery(Fixtures.salesOrder("1"), "r-1", operation, Trace.of(POSITION))));
        telemetry.attempted(
                new Deliveries.Attempt(
                        Fixtures.salesOrder("1"),
                        POSITION,
                        NOON,
                        Duration.ofMillis(70),
                        Deliveries.Step.CREATE,
                        Deliveries.Result.REJECTED,
                        Optional.empty(),
                        Optional.of(Failure.of(FailureKind.VALUE_REFUSED, "Ann Lee is not welcome")),
                        List.of("for Ann Lee")),
                1);
    }

    private int count(byte[] wanted) {
        byte[] all = collected.getBytes();
        int found = 0;
        for (int at = 0; at + wanted.length <= all.length; at++) {
            if (java.util.Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length)) {
                found++;
            }
        }
        return found;
    }

    private record Erp(List<Delivery> reached) implements TargetSystem {

        @Override
        public Availability availability() {
            return new Availability.Open(1);
        }

        @Override
        public Future<List<ReadOutcome>> read(List<ReadRequest> requests) {
            return Future.succeededFuture(List.of());
        }

        @Override
        public Future<List<DeliveryOutcome>> deliver(List<Delivery> deliveries) {
            reached.addAll(deliveries);
            return Future.succeededFuture(List.of(
                    new DeliveryOutcome.Rejected(Failure.of(FailureKind.VALUE_REFUSED, "Ann Lee is not welcome"))));
        }
    }
}

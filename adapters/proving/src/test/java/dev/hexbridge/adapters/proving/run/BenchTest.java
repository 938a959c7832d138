package dev.hexbridge.adapters.proving.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hexbridge.adapters.proving.meter.Database;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BenchTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Three orders sent over two seconds, of which one was refused; at rest after four seconds. */
    private static Measured measured() throws IOException {
        JsonNode told = JSON.readTree("""
                {"acked":3,"orders":2,"refused":{"503":1},"seconds":2.0,"ackedPerSecond":1.5,"firstMicros":1000000,
                 "ackMillis":{"p50":1.0,"p90":2.0,"p99":3.0,"max":4.0},"ordersBySecond":[1,1,0]}""");
        Sent sent = new Sent(new Load.Cargo("cargo", 10, 3, 5_600), told, new long[] {1_000_000, 2_000_000, 0});
        Measured.Rest rest = new Measured.Rest(
                5_000_000,
                new long[] {1_200_000, 4_500_000, 0},
                new Database.Reading(6_000, 1, 4),
                JSON.readTree("{}"));
        Measured.Peer peer = new Measured.Peer(
                JSON.readTree("{\"requests\":{\"http\":5}}"),
                JSON.readTree("{\"requests\":{\"http\":6}}"),
                JSON.readTree("{\"orders\":7,\"refused\":0}"),
                JSON.readTree("{\"orders\":9,\"refused\":0}"));
        return new Measured(sent, rest, peer, new Measured.Used(Map.of("engine", 1.5), List.of(100L, 120L, 110L)));
    }

    private static JsonNode figures() throws IOException {
        Map<String, YardstickRun.Result> yardsticks = Map.of(
                "hmac", new YardstickRun.Result(50, Map.of("perSecond", 50)),
                "ingest", new YardstickRun.Result(3, Map.of("perSecond", 3)),
                "orderToCash", new YardstickRun.Result(2, Map.of("perSecond", 2)));
        return JSON.valueToTree(Bench.figures(yardsticks, Optional.of(measured())));
    }

    @Test
    void everythingThatIsPromisedIsInTheReport() throws IOException {
        JsonNode figures = figures();
        for (String path : List.of(
                "/ratios/ingest",
                "/ratios/orderToCash",
                "/ackedPerSecond",
                "/ordersPerSecond",
                "/commitsPerOrder",
                "/dynamicsRequestsPerOrder",
                "/walBytesPerOrder",
                "/bodyBytes",
                "/ackMillis/p50",
                "/ackMillis/p99",
                "/acceptedMillis/p50",
                "/acceptedMillis/p99",
                "/engineRssMb",
                "/cpuSeconds/engine",
                "/yardsticks/ingest/perSecond",
                "/yardsticks/hmac/perSecond",
                "/yardsticks/orderToCash/perSecond")) {
            assertTrue(figures.at(path).isNumber(), path + " in " + figures);
        }
    }

    @Test
    void aRunLastsFromTheFirstWebhookUntilNothingIsLeft() throws IOException {
        assertEquals(4.0, measured().seconds());
        assertEquals(0.5, measured().ordersPerSecond());
    }

    @Test
    void ratiosCompareLikeWithLike() throws IOException {
        assertEquals(0.5, figures().at("/ratios/ingest").asDouble());
        assertEquals(0.25, figures().at("/ratios/orderToCash").asDouble());
    }

    @Test
    void costsAreToldForEachOrder() throws IOException {
        assertEquals(0.5, figures().at("/commitsPerOrder").asDouble());
        assertEquals(3_000, figures().at("/walBytesPerOrder").asDouble());
        assertEquals(0.5, figures().at("/dynamicsRequestsPerOrder").asDouble());
        assertEquals(120, figures().at("/engineRssMb").asInt());
    }

    @Test
    void anOrderIsAcceptedWhenD365HasItCountedFromItsWebhook() throws IOException {
        assertEquals(200, figures().at("/acceptedMillis/p50").asDouble(), 1);
        assertEquals(2_500, figures().at("/acceptedMillis/max").asDouble(), 5);
    }

    @Test
    void theBacklogIsWhatWasAcknowledgedAndIsNotYetInD365() throws IOException {
        assertEquals(List.of(0, 1, 1, 0, 0), measured().backlog());
    }

    @Test
    void whatDidNotComeToANumberInTheShopIsMissing() throws IOException {
        assertEquals(0, measured().missing());
    }

    @Test
    void withoutYardsticksThereAreNoRatios() throws IOException {
        assertFalse(Bench.figures(Map.of(), Optional.of(measured())).containsKey("ratios"));
    }
}

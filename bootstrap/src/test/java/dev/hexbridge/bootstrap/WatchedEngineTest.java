package dev.hexbridge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole engine that is looked at: its log, its metrics, its alerts, its traces and its doors. */
class WatchedEngineTest {

    private static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final Pattern METRIC = Pattern.compile("\\b(hexbridge|jvm|process|system)_[a-z0-9_]+");
    private static final LogListener LOG = new LogListener();

    @TempDir
    static Path data;

    private static final BlockingQueue<String> MESSAGES = new LinkedBlockingQueue<>();
    private static final BlockingQueue<String> TRACES = new LinkedBlockingQueue<>();
    private static Optional<HttpServer> receiver = Optional.empty();
    private static Optional<RunningEngine> running = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        take(server, "/alerts", MESSAGES);
        take(server, "/v1/traces", TRACES);
        server.start();
        receiver = Optional.of(server);
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        running = Optional.of(new RunningEngine(
                data,
                Map.of(
                        "HEXBRIDGE_ALERTS_WEBHOOK_URL",
                        url + "/alerts",
                        "HEXBRIDGE_ALERTS_WEBHOOK_SECRET",
                        SECRET,
                        "HEXBRIDGE_ALERTS_INTERVAL",
                        "1s",
                        "HEXBRIDGE_TRACES_ENDPOINT",
                        url + "/v1/traces",
                        "HEXBRIDGE_ADMIN_CONNECTIONS",
                        "5",
                        "HEXBRIDGE_LOG_FORMAT",
                        "json")));
    }

    private static void take(HttpServer server, String path, BlockingQueue<String> queue) {
        server.createContext(path, exchange -> {
            queue.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
    }

    @AfterAll
    static void stop() {
        running.ifPresent(RunningEngine::close);
        receiver.ifPresent(server -> server.stop(0));
    }

    private static RunningEngine engine() {
        return running.orElseThrow();
    }

    @Test
    void noPersonStandsInTheLogNotEvenWhereTheErpRefusesTheirOrderAndRepeatsItsValues() throws IOException {
        engine().erpFaults("{\"catalogue\":\"closed\"}");
        byte[] order = MarkedOrder.of("7101", MarkedOrder.SKU);
        engine().deliver("orders/create", "delivery-7101", order);
        engine().stepOf("7101", "rejected");
        engine().erpFaults("{\"catalogue\":\"open\"}");
        engine().deliver("orders/create", "delivery-7102", MarkedOrder.of("7102", "HB-1001"));
        engine().stepOf("7102", "delivered");
        engine().deliver(
                        "orders/create",
                        "delivery-7103",
                        "{\"id\":7103,\"email\":\"zyx@".getBytes(StandardCharsets.UTF_8));
        engine().ask("/api/v1/timeline?q=zyxwvu.marker@example.com");

        String log = LOG.text();

        assertTrue(log.contains("delivery.attempted") && log.contains("7102"), log);
        for (String marker : MarkedOrder.MARKERS) {
            assertFalse(log.contains(marker), marker + " in " + log);
        }
        for (String line : log.lines().toList()) {
            assertTrue(new JsonMapper().readTree(line).has("level"), line);
        }
    }

    @Test
    void everyMetricThatTheBoardTheRulesAndThePagesNameIsThere() throws IOException {
        engine().deliver("orders/create", "delivery-7104", MarkedOrder.of("7104", "HB-1001"));
        engine().stepOf("7104", "delivered");
        engine().deliver(
                        "orders/create",
                        "delivery-7105",
                        MarkedOrder.of("7105", "HB-1001").clone(),
                        "forged");
        engine().ask("/api/v1/events?limit=0");
        engine().erpFaults("{\"catalogue\":\"closed\"}");
        engine().deliver("orders/create", "delivery-7106", MarkedOrder.of("7106", MarkedOrder.SKU));
        engine().stepOf("7106", "rejected");
        engine().erpFaults("{\"catalogue\":\"open\"}");
        String metrics = RunningEngine.until(
                "what the shop says of its API's version",
                () -> Optional.of(engine().text("/metrics"))
                        .filter(text -> text.contains("hexbridge_source_version_days{")));
        Set<String> told = metrics.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));

        Path docs = Path.of("../docs");
        for (Path page : List.of(
                docs.resolve("ops/grafana-hexbridge.json"),
                docs.resolve("ops/prometheus-hexbridge.yml"),
                docs.resolve("operations.md"),
                docs.resolve("running.md"))) {
            Set<String> named = names(Files.readString(page));
            assertFalse(named.isEmpty(), page.toString());
            named.removeIf(name -> told.contains(name)
                    || told.contains(name + "_bucket")
                    || (name.endsWith("_") && told.stream().anyMatch(it -> it.startsWith(name))));
            assertEquals(Set.of(), named, page + " names metrics that are not there");
        }
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = METRIC.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }

    @Test
    void aTestAlertArrivesSignedAndADeadLetterIsToldOnce() throws Exception {
        JsonNode tried = engine().post("/api/v1/alerts/test");
        assertEquals("sent", tried.path("channels").path(0).path("result").asText(), tried.toString());
        assertTrue(message("\"alert\":\"test\"").contains("nothing is wrong"));

        engine().deliver("orders/create", "delivery-7107", "{".getBytes(StandardCharsets.UTF_8));
        String told = message("\"alert\":\"dead-letters\"");

        assertTrue(told.contains("hexbridge.alert.firing"), told);
        assertTrue(engine().ask("/api/v1/alerts").toString().contains("dead-letters"));
        assertTrue(engine().text("/metrics")
                .contains("hexbridge_alerts_firing{alert=\"dead-letters\",severity=\"warning\"} "));
    }

    private static String message(String wanted) {
        return RunningEngine.until(
                wanted,
                () -> MESSAGES.stream().filter(it -> it.contains(wanted)).findFirst());
    }

    @Test
    void anOrdersWayIsTracedToTheErpsAnswer() {
        engine().deliver("orders/create", "delivery-7108", MarkedOrder.of("7108", "HB-1001"));
        engine().stepOf("7108", "delivered");
        String sent = RunningEngine.until("traces of 7108", () -> {
            String all = String.join("", TRACES);
            return all.contains("order/7108>") && all.contains("deliver") ? Optional.of(all) : Optional.empty();
        });
        assertFalse(sent.contains("Zyxwvu"), "a person in a trace");
    }

    @Test
    void neitherListenerSpeaksHttp2InClear() throws IOException {
        for (String url :
                List.of(engine().addresses().http(), engine().addresses().admin())) {
            try (Socket socket = socket(url)) {
                socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                // A server that understands it begins with a frame, which is no text.
                String answer = new String(socket.getInputStream().readNBytes(8), StandardCharsets.US_ASCII);
                assertTrue(answer.isEmpty() || answer.startsWith("HTTP/"), url + " answered " + answer);
            }
        }
    }

    @Test
    void aListenerTakesNoMoreConnectionsThanItIsTold() throws IOException {
        List<Socket> crowd = new java.util.ArrayList<>();
        try {
            for (int i = 0; i < 12; i++) {
                crowd.add(socket(engine().addresses().admin()));
            }
            InputStream last = crowd.getLast().getInputStream();
            assertEquals(-1, last.read(), "the one too many is closed");
        } finally {
            for (Socket socket : crowd) {
                socket.close();
            }
        }
        RunningEngine.until("room again", () -> {
            try (Socket socket = socket(engine().addresses().admin())) {
                socket.getOutputStream()
                        .write("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                return socket.getInputStream().read() == 'H' ? Optional.of(true) : Optional.empty();
            } catch (IOException crowded) {
                return Optional.empty();
            }
        });
    }

    private static Socket socket(String url) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(url).getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }
}

package dev.hexbridge.adapters.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hexbridge.application.port.inbound.ReadHealth;
import dev.hexbridge.application.port.outbound.Deliveries;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Route;
import io.vertx.junit5.VertxExtension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The document says what the routes do, and the routes do what the document says. */
@ExtendWith(VertxExtension.class)
class OpenApiTest {

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("limit", "7"),
            Map.entry("cursor", "a.1"),
            Map.entry("connection", "shop"),
            Map.entry("topic", "orders/create"),
            Map.entry("target", "erp"),
            Map.entry("entity", "shop/order/1"),
            Map.entry("group", "0123456789abcdef"),
            Map.entry("from", "2026-02-01T00:00:00Z"),
            Map.entry("to", "2026-02-28T00:00:00Z"),
            Map.entry("day", "2026-02-01"),
            Map.entry("zone", "UTC"),
            Map.entry("q", "1001"));

    /** What a route cannot be asked without. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "timeline",
            List.of("q=1001"),
            "reconciliation",
            List.of("from=2026-02-01T00:00:00Z"),
            "statement",
            List.of("day=2026-02-01", "zone=UTC"));

    private Listener listener;
    private JsonNode document;

    @BeforeEach
    void start(Vertx vertx) throws Exception {
        listener = new Listener(vertx);
        document = new JsonMapper().readTree(OpenApiRoute.load());
    }

    @Test
    void everyMountedRouteIsDescribedWithItsRightAndNothingElseIs() {
        Map<String, String> mounted = new TreeMap<>();
        for (Route route : listener.router.getRoutes()) {
            if (route.methods() != null) {
                String right = Optional.ofNullable(route.<Enum<?>>getMetadata(OperationsAdapter.RIGHT))
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .orElse("none");
                String path = String.valueOf(route.getPath()).replaceAll(":([a-z]+)", "{$1}");
                route.methods().forEach(method -> mounted.put(method.name() + " " + path, right));
            }
        }
        Map<String, String> described = new TreeMap<>();
        operations((name, operation) ->
                described.put(name, operation.path("x-right").asText("none")));
        assertEquals(described, mounted);
    }

    @Test
    void whatNeedsNoRightNeedsNoTokenAndTheOtherWayRound() {
        operations((name, operation) -> assertEquals(operation.has("x-right"), !operation.has("security"), name));
        assertTrue(document.path("security").path(0).has("token"));
    }

    @Test
    void everyRouteKnowsJustTheQueryParametersThatAreDescribed() {
        operations((name, operation) -> {
            TreeSet<String> described = new TreeSet<>();
            operation.path("parameters").forEach(it -> {
                if (it.path("in").asText().equals("query")) {
                    described.add(it.path("name").asText());
                }
            });
            String known = described.isEmpty() ? "none" : String.join(", ", described);
            Reply reply = ask(name, "?surely-unknown=1");
            assertTrue(reply.body().contains("is not known here; known: " + known + "\""), name + reply.body());
        });
    }

    @Test
    void everyDescribedParameterIsAcceptedWithEachOfItsValues() {
        operations((name, operation) -> operation.path("parameters").forEach(parameter -> {
            for (String value : values(parameter)) {
                String given = parameter.path("name").asText() + "=" + value;
                String query = parameter.path("in").asText().equals("query") ? "?" + given + others(name, given) : "";
                int status = ask(name, query).status();
                assertTrue(status == 200 || status == 202, name + query + " gave " + status);
            }
        }));
    }

    @Test
    void everyAnswerHasTheShapeThatIsDescribed() {
        operations((name, operation) -> assertDescribed(operation, ask(name, needed(name)), name));
        listener.engine.health = Future.succeededFuture(new ReadHealth.Health(
                false, List.of(new ReadHealth.Component("erp", false, Optional.of("breaker open"))), Optional.empty()));
        operations((name, operation) -> assertDescribed(operation, ask(name, needed(name)), name));
    }

    @Test
    void everyProblemHasTheShapeThatIsDescribed() {
        operations((name, operation) -> assertDescribed(operation, ask(name, "?x=1&y=2"), name));
    }

    @Test
    void theTokensThatAreDescribedAreTheOnesOfTheDomain() {
        assertEquals(
                Arrays.stream(FailureKind.values()).map(FailureKind::token).toList(),
                tokens("/components/schemas/Failure/properties/kind/enum"));
        assertEquals(
                Arrays.stream(Deliveries.Result.values()).map(it -> it.token()).toList(),
                tokens("/components/schemas/Delivery/properties/result/enum"));
        assertEquals(
                Arrays.stream(Deliveries.Step.values()).map(it -> it.token()).toList(),
                tokens("/components/schemas/Delivery/properties/step/enum"));
    }

    @Test
    void aShapeThatIsNotDescribedIsSeen() throws Exception {
        JsonNode schema = document.at("/components/schemas/DeadLetterPage");
        String item = "{\"id\":7,\"state\":\"lost\",\"extra\":1}";
        JsonNode wrong = new JsonMapper().readTree("{\"items\":[" + item + "],\"next\":null}");
        List<String> faults = new SchemaCheck(document).faults(wrong, schema);
        assertEquals(
                List.of(
                        "/items/0 lacks \"key\"",
                        "/items/0 lacks \"since\"",
                        "/items/0 lacks \"attempts\"",
                        "/items/0 lacks \"problem\"",
                        "/items/0/id is not of type \"string\"",
                        "/items/0/state is none of [\"dead\",\"held\",\"quarantined\"]: \"lost\"",
                        "/items/0/extra is not described",
                        "/next is not of type \"string\""),
                faults);
    }

    private void assertDescribed(JsonNode operation, Reply reply, String name) {
        JsonNode responses = operation.path("responses");
        JsonNode response = responses.path(responses.has(reply.status() + "") ? reply.status() + "" : "default");
        JsonNode resolved = response.has("$ref")
                ? document.at(response.path("$ref").asText().substring(1))
                : response;
        String type = String.valueOf(reply.headers().get("Content-Type")).replaceAll(";.*", "");
        JsonNode content = resolved.path("content").path(type);
        assertFalse(content.isMissingNode(), name + " answered " + reply.status() + " " + type);
        if (type.endsWith("json")) {
            assertEquals(List.of(), new SchemaCheck(document).faults(json(reply), content.path("schema")), name);
        }
    }

    private void operations(BiConsumer<String, JsonNode> each) {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(it -> each.accept(
                                it.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), it.getValue())));
    }

    private List<String> values(JsonNode parameter) {
        List<String> found = new ArrayList<>();
        parameter.path("schema").path("enum").forEach(it -> found.add(it.asText()));
        return found.isEmpty()
                ? List.of(EXAMPLES.getOrDefault(parameter.path("name").asText(), "key-7"))
                : found;
    }

    private List<String> tokens(String pointer) {
        List<String> found = new ArrayList<>();
        document.at(pointer).forEach(it -> found.add(it.asText()));
        return found;
    }

    private static String needed(String name) {
        return others(name, "").replaceFirst("&", "?");
    }

    /** What a route cannot be asked without, besides what is given. */
    private static String others(String name, String given) {
        return NEEDED.entrySet().stream()
                .filter(it -> name.contains(it.getKey()))
                .flatMap(it -> it.getValue().stream())
                .filter(it -> !it.equals(given))
                .map(it -> "&" + it)
                .collect(Collectors.joining());
    }

    private Reply ask(String name, String query) {
        String path =
                name.substring(name.indexOf(' ') + 1).replace("{id}", "key-7").replace("{group}", "0123456789abcdef")
                        + query;
        try {
            return name.startsWith("POST") ? listener.post(path, Map.of(), "") : listener.get(path);
        } catch (Exception failure) {
            throw new AssertionError(name, failure);
        }
    }

    private static JsonNode json(Reply reply) {
        try {
            return reply.json();
        } catch (Exception failure) {
            throw new AssertionError(reply.body(), failure);
        }
    }
}

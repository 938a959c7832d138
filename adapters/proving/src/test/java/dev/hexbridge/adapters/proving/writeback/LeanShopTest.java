package dev.hexbridge.adapters.proving.writeback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hexbridge.adapters.proving.engine.Http;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeanShopTest {

    private static final String SET = "mutation MetafieldsSet($metafields: [MetafieldsSetInput!]!) { ... }";
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.000007Z");

    private final Vertx vertx = Vertx.vertx();
    private final Http http = new Http();
    private String url = "";

    @BeforeEach
    void open() throws Exception {
        url = LeanShop.open(vertx, () -> NOW)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .url();
    }

    @AfterEach
    void close() {
        http.close();
        vertx.close();
    }

    @Test
    void aNumberIsWrittenOntoItsOrder() throws IOException {
        JsonNode answer = set(field("gid://shopify/Order/55", "S55"), field("gid://shopify/Order/56", "S56"));
        assertTrue(answer.path("data").path("metafieldsSet").path("userErrors").isEmpty(), answer::toString);
        assertEquals(
                "S55", http.get(url + "/_book/55").path("hexbridge.d365_order").asText());
        JsonNode book = http.get(url + "/_book");
        assertEquals(2, book.path("orders").asInt());
        assertEquals(0, book.path("refused").asInt());
        assertEquals(1_795_428_000_000_007L, book.path("lastMicros").asLong());
    }

    @Test
    void oneFaultyFieldKeepsItsNeighboursFromBeingWritten() throws IOException {
        JsonNode answer = set(field("gid://shopify/Order/55", "S55"), field("gid://shopify/Customer/56", "S56"));
        JsonNode error =
                answer.path("data").path("metafieldsSet").path("userErrors").path(0);
        assertEquals(1, error.path("elementIndex").asInt());
        assertEquals("ownerId", error.path("field").path(2).asText());
        assertEquals(0, http.get(url + "/_book").path("orders").asInt());
        assertEquals(1, http.get(url + "/_book").path("refused").asInt());
    }

    @Test
    void moreThan25FieldsAtOnceAreRefused() throws IOException {
        String[] fields = IntStream.range(1, 27)
                .mapToObj(order -> field("gid://shopify/Order/" + order, "S" + order))
                .toArray(String[]::new);
        assertEquals(
                1,
                set(fields)
                        .path("data")
                        .path("metafieldsSet")
                        .path("userErrors")
                        .size());
        assertEquals(0, http.get(url + "/_book").path("orders").asInt());
    }

    @Test
    void aDefinedFieldNeedsNoTypeAndTakesNoOther() throws IOException {
        String bare =
                "{\"ownerId\":\"gid://shopify/Order/5\",\"namespace\":\"hexbridge\",\"key\":\"d365_order\",\"value\":\"S5\"}";
        assertEquals(
                1,
                set(bare).path("data").path("metafieldsSet").path("userErrors").size());
        ask("mutation MetafieldDefinitionCreate($definition: X!) { ... }", """
                {"definition":{"namespace":"hexbridge","key":"d365_order","type":"id","ownerType":"ORDER"}}""");
        assertTrue(
                set(bare).path("data").path("metafieldsSet").path("userErrors").isEmpty());
        String other = bare.replace("\"value\"", "\"type\":\"boolean\",\"value\"");
        assertEquals(
                1,
                set(other).path("data").path("metafieldsSet").path("userErrors").size());
    }

    @Test
    void whatWasWrittenIsToldOfEachOrder() throws IOException {
        set(field("gid://shopify/Order/55", "S55"));
        JsonNode nodes = ask("query OrderStates($ids: [ID!]!, $keys: [String!]!) { ... }", """
                {"ids":["gid://shopify/Order/55","gid://shopify/Order/56"],"keys":["hexbridge.d365_order"]}""")
                .path("data")
                .path("nodes");
        assertEquals(
                "S55",
                nodes.path(0)
                        .path("metafields")
                        .path("nodes")
                        .path(0)
                        .path("value")
                        .asText());
        assertTrue(nodes.path(1).path("metafields").path("nodes").isEmpty());
    }

    @Test
    void aRequestThatItDoesNotServeIsRefusedAndCounted() throws IOException {
        JsonNode answer = ask("query OrdersById($ids: [ID!]!) { ... }", "{\"ids\":[]}");
        assertEquals(
                "undefinedField",
                answer.path("errors").path(0).path("extensions").path("code").asText());
        assertTrue(answer.path("data").isMissingNode());
        assertEquals(1, http.get(url + "/_book").path("refused").asInt());
    }

    @Test
    void theBudgetIsNeverTheLimit() throws IOException {
        JsonNode status = set(field("gid://shopify/Order/1", "S1"))
                .path("extensions")
                .path("cost")
                .path("throttleStatus");
        assertEquals(status.path("maximumAvailable"), status.path("currentlyAvailable"));
    }

    private static String field(String owner, String value) {
        return """
                {"ownerId":"%s","namespace":"hexbridge","key":"d365_order","type":"id","value":"%s"}""".formatted(owner, value);
    }

    private JsonNode set(String... fields) throws IOException {
        return ask(
                SET,
                IntStream.range(0, fields.length)
                        .mapToObj(i -> fields[i])
                        .collect(Collectors.joining(",", "{\"metafields\":[", "]}")));
    }

    private JsonNode ask(String document, String variables) throws IOException {
        JsonMapper json = new JsonMapper();
        return http.post(
                url + "/admin/api/2026-10/graphql.json",
                json.writeValueAsString(Map.of("query", document, "variables", json.readTree(variables))));
    }
}

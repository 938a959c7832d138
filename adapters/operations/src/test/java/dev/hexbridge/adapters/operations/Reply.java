package dev.hexbridge.adapters.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;

/** What came back. */
record Reply(int status, MultiMap headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    JsonNode json() throws JsonProcessingException {
        return JSON.readTree(body);
    }

    /** Demands a problem of this type, with everything that RFC 9457 asks of it. */
    JsonNode assertProblem(int expected, String type) throws JsonProcessingException {
        assertEquals(expected, status, body);
        assertEquals("application/problem+json", headers.get("Content-Type"));
        assertEquals(
                "https://hexbridge.dev/problems/" + type, json().path("type").asText());
        assertEquals(expected, json().path("status").asInt());
        return json();
    }

    /** The faults of a problem, as {@code in name}. */
    List<String> faults() throws JsonProcessingException {
        List<String> found = new ArrayList<>();
        json().path("errors")
                .forEach(it ->
                        found.add(it.path("in").asText() + " " + it.path("name").asText()));
        return found;
    }
}

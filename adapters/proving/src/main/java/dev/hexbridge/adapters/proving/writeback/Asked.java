package dev.hexbridge.adapters.proving.writeback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request to the Admin API.
 *
 * @param operation the name of its operation; empty where it has none
 * @param variables its variables
 */
record Asked(String operation, JsonNode variables) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern OPERATION = Pattern.compile("^\\s*(?:query|mutation)\\s+(\\w+)");
    private static final int MOST_DOCUMENTS = 100;

    /** The same few documents come again and again. */
    private static final Map<String, String> SEEN = new ConcurrentHashMap<>();

    static Asked of(byte[] body) {
        JsonNode request;
        try {
            request = JSON.readTree(body);
        } catch (IOException noJson) {
            request = MissingNode.getInstance();
        }
        String document = request.path("query").asText();
        String operation = SEEN.size() < MOST_DOCUMENTS
                ? SEEN.computeIfAbsent(document, Asked::operation)
                : SEEN.getOrDefault(document, "");
        return new Asked(operation, request.path("variables"));
    }

    private static String operation(String document) {
        Matcher matcher = OPERATION.matcher(document);
        return matcher.find() ? matcher.group(1) : "";
    }
}

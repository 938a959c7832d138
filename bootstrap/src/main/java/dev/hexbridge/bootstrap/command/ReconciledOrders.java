package dev.hexbridge.bootstrap.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The pages of a reconciliation, put together. */
final class ReconciledOrders {

    private static final List<String> STATES = List.of("posted", "skipped", "in-flight", "held", "missing");
    private static final Set<String> TOLD = Set.of("held", "missing");

    /** An order that changes while the list is paged through comes twice: as it was seen last it counts. */
    private final Map<String, JsonNode> orders = new LinkedHashMap<>();

    private final TreeSet<String> unasked = new TreeSet<>();
    private String from = "";
    private String to = "";
    private Optional<String> next = Optional.empty();

    void add(JsonNode page) {
        from = page.path("from").asText();
        to = page.path("to").asText();
        page.path("items").forEach(order -> orders.put(order.path("entity").asText(), order));
        page.path("unasked").forEach(name -> unasked.add(name.asText()));
        next = Optional.of(page.path("next").asText("")).filter(cursor -> !cursor.isEmpty());
    }

    /** The cursor of the next page. */
    Optional<String> next() {
        return next;
    }

    /** The end of the window. */
    String to() {
        return to;
    }

    /** Whether nothing is missing and nothing waits for a person, as far as everybody could be asked. */
    boolean isWhole() {
        return unasked.isEmpty() && TOLD.stream().allMatch(state -> count(state) == 0);
    }

    private long count(String state) {
        return orders.values().stream()
                .filter(order -> order.path("state").asText().equals(state))
                .count();
    }

    List<String> text(boolean healed) {
        List<String> lines = new ArrayList<>();
        lines.add("Orders made or changed from " + from + " to " + to + ": " + orders.size());
        STATES.forEach(state -> lines.add("  %-10s %d".formatted(state, count(state))));
        for (JsonNode order : orders.values()) {
            if (TOLD.contains(order.path("state").asText())) {
                lines.add(line(order));
            }
        }
        unasked.forEach(name -> lines.add("Not asked, and nothing is said of its orders: " + name));
        if (healed && count("missing") > 0) {
            lines.add("What is missing was read anew: ask again in a moment.");
        }
        return lines;
    }

    private static String line(JsonNode order) {
        String healing = order.path("healing").asText("");
        return "%s  %s  %s  %s%s"
                .formatted(
                        order.path("state").asText(),
                        order.path("entity").asText(),
                        order.path("number").asText(),
                        order.path("reason").asText(),
                        healing.isEmpty() ? "" : " (" + healing + ")");
    }

    List<String> json() {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("from", from).put("to", to);
        ObjectNode states = node.putObject("counts");
        STATES.forEach(state -> states.put(state, count(state)));
        ArrayNode items = node.putArray("items");
        orders.values().forEach(items::add);
        ArrayNode silent = node.putArray("unasked");
        unasked.forEach(silent::add);
        return List.of(node.toPrettyString());
    }
}

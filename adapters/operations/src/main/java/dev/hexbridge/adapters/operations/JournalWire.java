package dev.hexbridge.adapters.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.domain.delivery.FailureKind;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The journal's answers as JSON: instants in ISO 8601, spans in milliseconds, what is not there left out. */
final class JournalWire {

    private JournalWire() {}

    static <T> ObjectNode page(History.Page<T> page, Function<T, ObjectNode> row) {
        ObjectNode node = object();
        ArrayNode items = node.putArray("items");
        page.items().forEach(item -> items.add(row.apply(item)));
        return with(node, "next", page.next());
    }

    static ObjectNode event(History.Event event) {
        ObjectNode node = object().put("position", event.position())
                .put("connection", event.connection())
                .put("topic", event.topic())
                .put("deliveryId", event.deliveryId())
                .put("receivedAt", event.receivedAt().toString())
                .put("entity", event.entity())
                .put("status", event.status());
        return with(with(node, "reason", event.reason()), "coveredBy", event.coveredBy());
    }

    static ObjectNode delivery(History.Delivery delivery) {
        ObjectNode node = object().put("id", delivery.id())
                .put("key", delivery.key())
                .put("at", delivery.at().toString())
                .put("tookMillis", delivery.took().toMillis())
                .put("step", delivery.step())
                .put("result", delivery.result());
        with(node, "targetId", delivery.targetId());
        delivery.problem().ifPresent(problem -> node.set("problem", problem(problem)));
        node.set("notes", texts(delivery.notes()));
        return node;
    }

    static ObjectNode deadLetter(History.DeadLetter letter) {
        ObjectNode node = object().put("id", letter.id())
                .put("state", letter.state())
                .put("key", letter.key())
                .put("since", letter.since().toString())
                .put("attempts", letter.attempts());
        node.set("problem", problem(letter.problem()));
        return node;
    }

    static ObjectNode group(History.Group group) {
        ObjectNode node = object().put("id", group.id())
                .put("place", group.place())
                .put("members", group.members())
                .put("oldest", group.oldest().toString())
                .put("newest", group.newest().toString());
        with(node, "field", group.field());
        node.set("keys", texts(group.keys()));
        node.set("problem", problem(group.problem()));
        return node;
    }

    static ObjectNode timeline(History.Timeline timeline) {
        ObjectNode node = object();
        node.set("entities", texts(timeline.entities()));
        ArrayNode steps = node.putArray("steps");
        for (History.Step step : timeline.steps()) {
            ObjectNode detail = steps.addObject()
                    .put("at", step.at().toString())
                    .put("entity", step.entity())
                    .put("system", step.system())
                    .put("what", step.what())
                    .put("result", step.result())
                    .putObject("detail");
            new TreeMap<>(step.detail()).forEach(detail::put);
        }
        return node;
    }

    private static ObjectNode problem(History.Problem problem) {
        return object().put("kind", problem.kind())
                .put("actor", problem.actor())
                .put("text", problem.text())
                .put("remedy", problem.remedy())
                .put("docs", FailureKind.ofToken(problem.kind()).page());
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        texts.forEach(node::add);
        return node;
    }

    private static ObjectNode with(ObjectNode node, String name, Optional<String> value) {
        value.ifPresent(text -> node.put(name, text));
        return node;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}

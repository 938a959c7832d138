package dev.hexbridge.adapters.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.port.inbound.WatchAlerts;
import dev.hexbridge.application.port.inbound.WatchAlerts.Alert;
import dev.hexbridge.application.port.inbound.WatchAlerts.Test;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What is wrong now, and a way to try whether alerts arrive. */
final class AlertRoutes {

    private final WatchAlerts watch;

    AlertRoutes(WatchAlerts watch) {
        this.watch = watch;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/v1/alerts", Right.VIEWER, this::alerts),
                Endpoint.post("/api/v1/alerts/test", Right.ADMIN, this::test));
    }

    private Future<Answer> alerts(Endpoint.Asked asked) {
        asked.query().checked();
        return watch.alerts(asked.principal()).map(alerts -> {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            ArrayNode items = node.putArray("items");
            alerts.forEach(alert -> items.add(wire(alert)));
            return Answer.json(200, node);
        });
    }

    private static ObjectNode wire(Alert alert) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", alert.kind())
                .put("subject", alert.subject())
                .put("severity", alert.severity())
                .put("firing", alert.firing())
                .put("text", alert.text())
                .put("remedy", alert.remedy())
                .put("since", alert.since().toString());
    }

    private Future<Answer> test(Endpoint.Asked asked) {
        asked.query().checked();
        return watch.test(asked.principal()).map(AlertRoutes::answer);
    }

    private static Answer answer(Test test) {
        return switch (test) {
            case Test.Tried tried -> {
                ObjectNode node = JsonNodeFactory.instance.objectNode();
                ArrayNode channels = node.putArray("channels");
                new TreeMap<>(tried.channels())
                        .forEach((name, result) ->
                                channels.addObject().put("name", name).put("result", result));
                yield Answer.json(200, node);
            }
            case Test.Forbidden forbidden ->
                Answer.problem(Problem.of(
                        ProblemType.FORBIDDEN,
                        "the right needed is " + forbidden.needed().name().toLowerCase(Locale.ROOT)));
        };
    }
}

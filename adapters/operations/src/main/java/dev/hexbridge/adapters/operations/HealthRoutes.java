package dev.hexbridge.adapters.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.application.port.inbound.ReadHealth;
import dev.hexbridge.application.port.inbound.ReadHealth.Component;
import dev.hexbridge.application.port.inbound.ReadHealth.Health;
import dev.hexbridge.application.port.inbound.Right;
import io.vertx.core.Future;
import java.util.List;
import java.util.TreeMap;

/** How the engine is: two probes that tell up or down, and one route that tells all. */
final class HealthRoutes {

    private final ReadHealth health;

    HealthRoutes(ReadHealth health) {
        this.health = health;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.probe("/health/live", this::live),
                Endpoint.probe("/health/ready", this::ready),
                Endpoint.get("/health", Right.VIEWER, this::whole));
    }

    private Future<Answer> live(Endpoint.Asked asked) {
        asked.query().checked();
        return Future.succeededFuture(up());
    }

    private Future<Answer> ready(Endpoint.Asked asked) {
        asked.query().checked();
        return health.readiness()
                .map(readiness -> readiness.ready()
                        ? up()
                        : Answer.problem(Problem.of(ProblemType.NOT_READY, "ask again later")));
    }

    private Future<Answer> whole(Endpoint.Asked asked) {
        asked.query().checked();
        return health.health().map(it -> Answer.json(isUp(it) ? 200 : 503, wire(it)));
    }

    private static Answer up() {
        return Answer.json(200, JsonNodeFactory.instance.objectNode().put("status", "up"));
    }

    private static boolean isUp(Health health) {
        return health.ready() && health.components().stream().allMatch(Component::up);
    }

    private static ObjectNode wire(Health health) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("status", isUp(health) ? "up" : "down")
                .put("ready", health.ready());
        ArrayNode components = node.putArray("components");
        for (Component component : health.components()) {
            ObjectNode item =
                    components.addObject().put("name", component.name()).put("up", component.up());
            component.detail().ifPresent(detail -> item.put("detail", detail));
        }
        health.backlog().ifPresent(backlog -> {
            ObjectNode item = node.putObject("backlog").put("uninterpreted", backlog.uninterpreted());
            ObjectNode keys = item.putObject("keys");
            new TreeMap<>(backlog.keys()).forEach(keys::put);
            backlog.oldest().ifPresent(age -> item.put("oldestMillis", age.toMillis()));
        });
        return node;
    }
}

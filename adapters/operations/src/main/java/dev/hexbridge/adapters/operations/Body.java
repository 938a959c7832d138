package dev.hexbridge.adapters.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hexbridge.adapters.operations.Problem.Fault;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The body of a request: a JSON object, or nothing. Reading it notes its faults; {@link #checked()} refuses the request
 * with all of them at once.
 */
final class Body {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Optional<JsonNode> object;
    private final List<Fault> faults = new ArrayList<>();

    private Body(Optional<JsonNode> object) {
        this.object = object;
    }

    /** The body of a request that has no other members than these. */
    static Body of(Endpoint.Asked asked, Set<String> members) {
        Optional<Buffer> sent =
                Optional.ofNullable(asked.context().body().buffer()).filter(body -> body.length() > 0);
        sent.ifPresent(body ->
                Doors.requireJson(Optional.ofNullable(asked.context().request().getHeader("Content-Type"))));
        Body body = new Body(sent.map(Body::parsed));
        body.object.ifPresent(node -> body.only("", node, members));
        return body;
    }

    private static JsonNode parsed(Buffer body) {
        try {
            JsonNode node = JSON.readTree(body.getBytes());
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException malformed) {
            // Told below, like every other body that is no object.
        } catch (IOException unforeseen) {
            throw new IllegalStateException(unforeseen);
        }
        throw new Problem.Refusal(
                Problem.invalid(List.of(new Fault("body", "", "has to be missing or one JSON object"))));
    }

    boolean flag(String name) {
        Optional<JsonNode> value = member(name);
        value.filter(node -> !node.isBoolean()).ifPresent(node -> fault("/" + name, "has to be true or false"));
        return value.map(JsonNode::booleanValue).orElse(false);
    }

    /** The elements of a list of objects; nothing where there is no such member. */
    Optional<List<Element>> elements(String name, Set<String> members) {
        Optional<JsonNode> list = member(name);
        list.filter(node -> !node.isArray()).ifPresent(node -> fault("/" + name, "has to be a list"));
        return list.filter(JsonNode::isArray).map(node -> {
            List<Element> elements = new ArrayList<>();
            for (JsonNode element : node) {
                String pointer = "/" + name + "/" + elements.size();
                if (!element.isObject()) {
                    fault(pointer, "has to be an object");
                }
                only(pointer, element, members);
                elements.add(new Element(pointer, element));
            }
            return elements;
        });
    }

    /** One object of a list. */
    final class Element {

        private final String pointer;
        private final JsonNode node;

        private Element(String pointer, JsonNode node) {
            this.pointer = pointer;
            this.node = node;
        }

        String text(String name) {
            if (!node.path(name).isTextual()) {
                fault(pointer + "/" + name, "has to be a text");
            }
            return node.path(name).asText("");
        }

        String textOr(String name, String otherwise) {
            return node.has(name) ? text(name) : otherwise;
        }
    }

    /** Refuses the request if anything is wrong with its body. */
    void checked() {
        if (!faults.isEmpty()) {
            throw new Problem.Refusal(Problem.invalid(faults));
        }
    }

    private Optional<JsonNode> member(String name) {
        return object.map(node -> node.path(name)).filter(node -> !node.isMissingNode());
    }

    private void only(String pointer, JsonNode node, Set<String> members) {
        node.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                fault(pointer + "/" + name, "is not known here");
            }
        });
    }

    private void fault(String pointer, String detail) {
        faults.add(new Fault("body", pointer, detail));
    }
}

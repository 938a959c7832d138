package dev.hexbridge.adapters.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hexbridge.domain.mapping.DocumentHead;
import dev.hexbridge.domain.mapping.FieldPolicy;
import dev.hexbridge.domain.mapping.MapDocument;
import dev.hexbridge.domain.mapping.MapDocument.ChildBlock;
import dev.hexbridge.domain.mapping.Rule;
import dev.hexbridge.domain.mapping.Rule.Target;
import java.util.List;

/** Writes maps; what is as it is by default is left out. */
final class MapWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private MapWriter() {}

    static ObjectNode write(MapDocument map) {
        ObjectNode node = head(map.head());
        node.put("source", map.source().token()).put("target", map.target());
        node.set("rules", rules(map.rules()));
        if (!map.children().isEmpty()) {
            ArrayNode children = node.putArray("children");
            map.children().forEach(block -> children.add(children(block)));
        }
        return node;
    }

    /** What every document starts with. */
    static ObjectNode head(DocumentHead head) {
        return JSON.objectNode()
                .put("format", head.format())
                .put("name", head.name())
                .put("version", head.version());
    }

    private static ObjectNode children(ChildBlock block) {
        ObjectNode node = JSON.objectNode()
                .put("each", block.each())
                .put("as", block.as())
                .put("key", block.key())
                .put("target", block.target());
        node.set("rules", rules(block.rules()));
        return node;
    }

    private static ArrayNode rules(List<Rule> rules) {
        ArrayNode list = JSON.arrayNode();
        rules.forEach(rule -> list.add(rule(rule)));
        return list;
    }

    private static ObjectNode rule(Rule rule) {
        ObjectNode node = JSON.objectNode();
        node.set("target", target(rule.target()));
        ExpressionWriter.write(rule.value(), node);
        rule.as().ifPresent(as -> node.put("as", as.token()));
        if (rule.required()) {
            node.put("required", true);
        }
        FieldPolicy policy = rule.policy();
        if (policy.owner() != FieldPolicy.DEFAULT.owner()) {
            node.put("owner", policy.owner().token());
        }
        if (policy.onConflict() != FieldPolicy.DEFAULT.onConflict()) {
            node.put("onConflict", policy.onConflict().token());
        }
        return node;
    }

    private static JsonNode target(Target target) {
        return switch (target) {
            case Target.Field field -> TextNode.valueOf(field.name());
            case Target.Extension extension -> JSON.objectNode().put("extension", extension.name());
        };
    }
}

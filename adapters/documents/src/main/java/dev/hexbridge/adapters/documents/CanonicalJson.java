package dev.hexbridge.adapters.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON for people and for comparing: what fits stands on one line, anything longer has a line for each member. The
 * order of members is that of the tree.
 */
final class CanonicalJson {

    private static final int WIDTH = 120;

    private CanonicalJson() {}

    static String write(JsonNode document) {
        return broken(document, 0) + "\n";
    }

    private static String render(JsonNode node, int indent, int taken) {
        String flat = flat(node);
        return taken + flat.length() <= WIDTH ? flat : broken(node, indent);
    }

    private static String flat(JsonNode node) {
        if (!node.isContainerNode()) {
            return node.toString();
        }
        List<String> parts = new ArrayList<>();
        node.properties().forEach(member -> parts.add(name(member.getKey()) + flat(member.getValue())));
        if (node.isArray()) {
            node.forEach(element -> parts.add(flat(element)));
        }
        return bracketed(node, String.join(", ", parts));
    }

    private static String broken(JsonNode node, int indent) {
        if (!node.isContainerNode() || node.isEmpty()) {
            return flat(node);
        }
        int inner = indent + 2;
        List<String> lines = new ArrayList<>();
        node.properties().forEach(member -> {
            String name = name(member.getKey());
            lines.add(name + render(member.getValue(), inner, inner + name.length() + 1));
        });
        if (node.isArray()) {
            node.forEach(element -> lines.add(render(element, inner, inner + 1)));
        }
        String gap = "\n" + " ".repeat(inner);
        return bracketed(node, gap + String.join("," + gap, lines) + "\n" + " ".repeat(indent));
    }

    private static String name(String member) {
        return TextNode.valueOf(member) + ": ";
    }

    private static String bracketed(JsonNode node, String inside) {
        return node.isArray() ? "[" + inside + "]" : "{" + inside + "}";
    }
}

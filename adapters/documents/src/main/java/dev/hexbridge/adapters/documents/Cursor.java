package dev.hexbridge.adapters.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.hexbridge.domain.mapping.Faults;
import dev.hexbridge.domain.mapping.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A place in a document. What is not as it should be becomes a fault, and reading goes on with a stand-in, so that one
 * reading finds all faults; a document with faults is thrown away afterwards.
 */
final class Cursor {

    private final JsonNode node;
    private final String pointer;
    private final Faults faults;

    private Cursor(JsonNode node, String pointer, Faults faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
    }

    static Cursor root(JsonNode document, Faults faults) {
        return new Cursor(document, "", faults);
    }

    boolean isText() {
        return node.isTextual();
    }

    boolean has(String member) {
        return node.has(member);
    }

    /** Expects an object with no other members than these. */
    Cursor object(String... members) {
        if (!node.isObject()) {
            return wrong("an object");
        }
        Set<String> known = Set.of(members);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault(below(name), "'" + name + "' is unknown here" + Nearest.hint(name, known));
            }
        });
        return this;
    }

    /** Expects an object with exactly one of these members, and tells which. */
    String choice(String... members) {
        Set<String> found = new TreeSet<>(Set.of(members));
        found.removeIf(name -> !node.has(name));
        if (found.size() != 1 && !node.isMissingNode()) {
            String given = node.isObject() ? String.join(", ", (Iterable<String>) node::fieldNames) : node.toString();
            fault(pointer, "exactly one of these is needed: " + String.join(", ", members) + "; here is: " + given);
        }
        return found.size() == 1 ? found.iterator().next() : "";
    }

    /** The member that must be there. */
    Cursor at(String member) {
        if (node.isObject() && !node.has(member)) {
            fault(pointer, "'" + member + "' is missing");
        }
        return child(node.path(member), below(member));
    }

    /** The member that may be there. */
    Optional<Cursor> maybe(String member) {
        return node.has(member) ? Optional.of(at(member)) : Optional.empty();
    }

    String text() {
        return node.isTextual() ? node.textValue() : wrong("a text").node.asText("");
    }

    int integer() {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            wrong("a whole number");
            return 0;
        }
        return node.intValue();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            wrong("true or false");
        }
        return node.booleanValue();
    }

    /** One of some words. */
    <T> Optional<T> word(List<T> words, Function<T, String> token) {
        String text = text();
        Optional<T> found =
                words.stream().filter(word -> token.apply(word).equals(text)).findFirst();
        if (found.isEmpty() && node.isTextual()) {
            List<String> known = words.stream().map(token).toList();
            fault(pointer, "'" + text + "' is none of " + String.join(", ", known));
        }
        return found;
    }

    <T> List<T> list(Function<Cursor, T> element) {
        List<T> elements = new ArrayList<>();
        if (!node.isArray()) {
            wrong("a list");
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            elements.add(element.apply(child(node.get(index), pointer + "/" + index)));
        }
        return elements;
    }

    /** All members of an object, whatever they are called. */
    <T> SortedMap<String, T> members(Function<Cursor, T> value) {
        SortedMap<String, T> members = new TreeMap<>();
        if (!node.isObject()) {
            wrong("an object");
        }
        node.properties()
                .forEach(member ->
                        members.put(member.getKey(), value.apply(child(member.getValue(), below(member.getKey())))));
        return members;
    }

    void fault(String message) {
        fault(pointer, message);
    }

    private Cursor wrong(String expected) {
        if (!node.isMissingNode()) {
            fault(pointer, expected + " is needed, here is " + node);
        }
        return child(MissingNode.getInstance(), pointer);
    }

    private Cursor child(JsonNode child, String at) {
        return new Cursor(child, at, faults);
    }

    private String below(String member) {
        return pointer + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    private void fault(String at, String message) {
        faults.add(at, message);
    }
}

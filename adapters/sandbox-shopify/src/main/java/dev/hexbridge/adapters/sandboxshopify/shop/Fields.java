package dev.hexbridge.adapters.sandboxshopify.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads the optional fields of a JSON object and notes everything that is wrong with it. */
final class Fields {

    private final JsonNode json;
    private final String where;
    private final List<String> faults;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(JsonNode json, String where, List<String> faults) {
        this.json = json;
        this.where = where;
        this.faults = faults;
        if (!json.isObject()) {
            faults.add((where.isEmpty() ? "the body" : where) + " must be a JSON object");
        }
    }

    Optional<String> text(String name) {
        return read(name, JsonNode::isTextual, "a text", JsonNode::textValue);
    }

    Optional<Boolean> flag(String name) {
        return read(name, JsonNode::isBoolean, "true or false", JsonNode::booleanValue);
    }

    Optional<Integer> count(String name) {
        return read(name, v -> v.isInt() && v.intValue() >= 0, "a whole number, not negative", JsonNode::intValue);
    }

    Optional<Long> id(String name) {
        return read(name, v -> v.isIntegralNumber() && v.canConvertToLong(), "a 64-bit id", JsonNode::longValue);
    }

    /** A decimal, as a number or as text, not negative. */
    Optional<BigDecimal> amount(String name) {
        return read(name, Fields::isAmount, "an amount, not negative", v -> new BigDecimal(v.asText()));
    }

    Optional<List<String>> texts(String name) {
        return list(name, "texts", item -> {
            if (!item.isTextual()) {
                faults.add(where + name + " must hold texts only");
            }
            return item.asText();
        });
    }

    <T> Optional<List<T>> objects(String name, Function<Fields, T> item) {
        return list(name, "objects", node -> {
            Fields fields = new Fields(node, where + name + "[].", faults);
            T value = item.apply(fields);
            fields.refuseOthers();
            return value;
        });
    }

    <T> Optional<T> object(String name, Function<Fields, T> content) {
        return read(name, JsonNode::isObject, "an object", node -> {
            Fields fields = new Fields(node, where + name + ".", faults);
            T value = content.apply(fields);
            fields.refuseOthers();
            return value;
        });
    }

    /** To be called last: every field that was not asked for is a fault. */
    void refuseOthers() {
        json.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                faults.add(where + name + " is unknown; known are " + String.join(", ", asked));
            }
        });
    }

    void fault(String what) {
        faults.add(where + what);
    }

    private <T> Optional<List<T>> list(String name, String of, Function<JsonNode, T> item) {
        return read(name, JsonNode::isArray, "a list of " + of, node -> {
            List<T> all = new ArrayList<>();
            node.forEach(element -> all.add(item.apply(element)));
            return all;
        });
    }

    private <T> Optional<T> read(String name, Predicate<JsonNode> fits, String meaning, Function<JsonNode, T> value) {
        asked.add(name);
        JsonNode node = json.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!fits.test(node)) {
            faults.add(where + name + " must be " + meaning);
            return Optional.empty();
        }
        return Optional.of(value.apply(node));
    }

    private static boolean isAmount(JsonNode node) {
        try {
            return (node.isNumber() || node.isTextual()) && new BigDecimal(node.asText()).signum() >= 0;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}

package dev.hexbridge.adapters.sandboxshopify.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The present position of all knobs, and the dice that decide when a fault strikes. Confined to the shop's event loop. */
public final class Faults {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Map<Knob, JsonNode> values = new EnumMap<>(Knob.class);
    private RandomGenerator dice = generator(1);

    public Faults() {
        for (Knob knob : Knob.values()) {
            values.put(knob, parse(knob.standard()));
        }
    }

    /** Changes the named knobs, or none of them when anything is wrong; then the answer lists everything that is. */
    public List<String> update(JsonNode wanted) {
        if (!wanted.isObject()) {
            return List.of("the body must be a JSON object of knobs");
        }
        Map<String, JsonNode> flat = new LinkedHashMap<>();
        flatten("", wanted, flat);
        List<String> faults = new ArrayList<>();
        Map<Knob, JsonNode> accepted = new EnumMap<>(Knob.class);
        flat.forEach((path, value) -> Knob.at(path)
                .ifPresentOrElse(
                        knob -> accepted.put(knob, value),
                        () -> faults.add(path + ": unknown knob; known are " + String.join(", ", Knob.paths()))));
        accepted.forEach((knob, value) -> {
            if (!knob.kind().takes(value)) {
                faults.add(knob.path() + ": must be " + knob.kind().meaning() + ", not " + value);
            }
        });
        if (faults.isEmpty()) {
            values.putAll(accepted);
            if (accepted.containsKey(Knob.SEED)) {
                dice = generator(value(Knob.SEED).longValue());
            }
        }
        return faults;
    }

    /** All knobs, nested as {@link #update} takes them. */
    public ObjectNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        values.forEach((knob, value) -> {
            int dot = knob.path().indexOf('.');
            if (dot < 0) {
                root.set(knob.path(), value);
            } else {
                root.withObject("/" + knob.path().substring(0, dot))
                        .set(knob.path().substring(dot + 1), value);
            }
        });
        return root;
    }

    /** Whether a fault with this rate strikes now. */
    public boolean strikes(Knob rate) {
        double chance = value(rate).doubleValue();
        return chance > 0 && dice.nextDouble() < chance;
    }

    /** Uses up one of a counted fault; false when none is left. */
    public boolean take(Knob counted) {
        int left = value(counted).intValue();
        if (left > 0) {
            values.put(counted, IntNode.valueOf(left - 1));
        }
        return left > 0;
    }

    /** A whole number between two counts, both included. */
    public long between(Knob low, Knob high) {
        long from = value(low).longValue();
        long to = Math.max(from, value(high).longValue());
        return from == to ? from : dice.nextLong(from, to + 1);
    }

    /** A number from 0 to below {@code bound}. */
    public int below(int bound) {
        return dice.nextInt(bound);
    }

    public double number(Knob knob) {
        return value(knob).doubleValue();
    }

    public int count(Knob knob) {
        return value(knob).intValue();
    }

    public boolean flag(Knob knob) {
        return value(knob).booleanValue();
    }

    public String text(Knob knob) {
        return value(knob).textValue();
    }

    private JsonNode value(Knob knob) {
        return Objects.requireNonNull(values.get(knob));
    }

    private static void flatten(String prefix, JsonNode node, Map<String, JsonNode> into) {
        node.properties().forEach(entry -> {
            String path = prefix + entry.getKey();
            if (entry.getValue().isObject()) {
                flatten(path + ".", entry.getValue(), into);
            } else {
                into.put(path, entry.getValue());
            }
        });
    }

    private static RandomGenerator generator(long seed) {
        return new SplittableRandom(seed);
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a knob's standard value is not JSON: " + json, broken);
        }
    }
}

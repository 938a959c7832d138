package dev.hexbridge.adapters.sandboxdynamics.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The JSON side of a set of knobs: all of a document applies, or nothing does and every fault of it is named. */
final class KnobDocument {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final Map<String, Entry<?>> entries = new LinkedHashMap<>();

    <T> Knob<T> knob(String name, Type type, T initial) {
        return add(new Knob<>(name, initial, false), type);
    }

    <T> Knob<T> knob(String name, Type type, T initial, Predicate<T> valid, String rule) {
        Knob<T> knob = new Knob<>(name, initial, false);
        entries.put(name, new Entry<>(knob, MAPPER.constructType(type), knob::set, new Rule<>(valid, rule)));
        return knob;
    }

    <T> Knob<T> mergedKnob(String name, Type type, T initial) {
        return add(new Knob<>(name, initial, true), type);
    }

    /** A name that does something once instead of holding a value; it accepts only {@code true}. */
    void action(String name, Runnable effect) {
        add(new Knob<>(name, false, false), Boolean.class, done -> {
            if (done) {
                effect.run();
            }
        });
    }

    private <T> Knob<T> add(Knob<T> knob, Type type) {
        return add(knob, type, knob::set);
    }

    private <T> Knob<T> add(Knob<T> knob, Type type, Consumer<T> effect) {
        entries.put(knob.name(), new Entry<>(knob, MAPPER.constructType(type), effect, Rule.none()));
        return knob;
    }

    List<String> apply(ObjectNode document) {
        List<String> faults = new ArrayList<>();
        List<Runnable> changes = new ArrayList<>();
        document.properties().forEach(field -> {
            Entry<?> entry = entries.get(field.getKey());
            if (entry == null) {
                faults.add(field.getKey() + ": there is no such knob");
            } else {
                entry.read(field.getValue(), changes, faults);
            }
        });
        if (faults.isEmpty()) {
            changes.forEach(Runnable::run);
        }
        return faults;
    }

    ObjectNode render() {
        ObjectNode document = MAPPER.createObjectNode();
        entries.forEach((name, entry) ->
                document.set(name, MAPPER.valueToTree(entry.knob().get())));
        return document;
    }

    private record Rule<T>(Predicate<T> valid, String sentence) {
        static <T> Rule<T> none() {
            return new Rule<>(value -> true, "");
        }
    }

    private record Entry<T>(Knob<T> knob, JavaType type, Consumer<T> effect, Rule<T> rule) {
        void read(JsonNode node, List<Runnable> changes, List<String> faults) {
            try {
                JsonNode whole = node;
                if (knob.merged() && node.isObject()) {
                    whole = ((ObjectNode) MAPPER.valueToTree(knob.get())).setAll((ObjectNode) node);
                }
                T value = MAPPER.treeToValue(whole, type);
                if (node.isNull() || value == null) {
                    faults.add(knob.name() + ": has no empty value");
                } else if (!rule.valid().test(value)) {
                    faults.add(knob.name() + ": " + rule.sentence());
                } else {
                    changes.add(() -> effect.accept(value));
                }
            } catch (JsonProcessingException e) {
                faults.add(knob.name() + ": does not fit; it has the shape of " + MAPPER.valueToTree(knob.get()));
            }
        }
    }
}

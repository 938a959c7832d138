package dev.hexbridge.adapters.sandboxshopify.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A command read from JSON, or everything that is wrong with it. */
public sealed interface Parsed<T> {

    /** The command is well-formed. */
    record Fine<T>(T value) implements Parsed<T> {}

    /** It is not, for all these reasons. */
    record Faulty<T>(List<String> faults) implements Parsed<T> {}

    /** Reads an object's fields; a field that {@code content} does not ask for is a fault. */
    static <T> Parsed<T> of(JsonNode json, Function<Fields, T> content) {
        List<String> faults = new ArrayList<>();
        Fields fields = new Fields(json, "", faults);
        T value = content.apply(fields);
        fields.refuseOthers();
        return faults.isEmpty() ? new Fine<>(value) : new Faulty<>(faults);
    }
}

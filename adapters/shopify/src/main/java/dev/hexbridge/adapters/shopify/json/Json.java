package dev.hexbridge.adapters.shopify.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place in a body: its value, where there is one, and the way to it. Each reading either gives a value or notes a
 * fault with the place's JSON pointer and gives a harmless stand-in.
 */
public final class Json {

    private final JsonNode value;
    private final @Nullable Json parent;
    private final String step;
    private final Faults faults;
    private final boolean exists;

    private Json(JsonNode value, @Nullable Json parent, String step, Faults faults) {
        this.value = value;
        this.exists = !(value instanceof MissingNode || value instanceof NullNode);
        this.parent = parent;
        this.step = step;
        this.faults = faults;
    }

    static Json root(JsonNode value, Faults faults) {
        return new Json(value, null, "", faults);
    }

    /** A field of this object; a missing place where this is missing, null or has no such field. */
    public Json at(String field) {
        if (exists && !value.isObject()) {
            fault("is not an object");
        }
        JsonNode found = exists ? value.get(field) : null;
        return new Json(found == null ? MissingNode.getInstance() : found, this, field, faults);
    }

    /** The elements of this list; none where it is missing, null or an empty object. */
    public List<Json> items() {
        if (!exists) {
            return List.of();
        }
        List<Json> items = new ArrayList<>(value.size());
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                items.add(new Json(value.get(i), this, Integer.toString(i), faults));
            }
        } else if (!isEmptyObject()) {
            fault("is not a list");
        }
        return items;
    }

    /** What a reader makes of each element of this list. */
    public <T> List<T> each(Function<Json, T> reader) {
        List<Json> items = items();
        if (items.isEmpty()) {
            return List.of();
        }
        List<T> made = new ArrayList<>(items.size());
        for (Json item : items) {
            made.add(reader.apply(item));
        }
        return made;
    }

    /** The fields of this object by name; none where it is no object. */
    public Map<String, Json> fields() {
        Map<String, Json> fields = new LinkedHashMap<>();
        value.properties().forEach(field -> {
            Json place = new Json(field.getValue(), this, field.getKey(), faults);
            place.checked(field.getKey()).ifPresent(name -> fields.put(name, place));
        });
        return fields;
    }

    /** Whether there is a value, be it what it may, but null. */
    public boolean exists() {
        return exists;
    }

    /** Whether there is a field of this name, even one that is null. */
    public boolean has(String field) {
        return value.has(field);
    }

    public boolean isObject() {
        return value.isObject();
    }

    public boolean isList() {
        return value.isArray();
    }

    public boolean isEmptyObject() {
        return value.isObject() && value.isEmpty();
    }

    public boolean isTextual() {
        return value.isTextual();
    }

    /** Whether it is just this text. */
    public boolean says(String text) {
        return value.isTextual() && value.textValue().equals(text);
    }

    /** Text, or the text of a number or a boolean; empty where missing, null or blank. */
    public Optional<String> text() {
        if (!exists()) {
            return Optional.empty();
        }
        if (value.isContainerNode()) {
            fault("is not text");
            return Optional.empty();
        }
        return checked(value.asText()).filter(text -> !text.isBlank());
    }

    /** Any value as text: what has parts, as JSON; empty where missing or null. */
    public Optional<String> anyText() {
        if (!exists()) {
            return Optional.empty();
        }
        return checked(value.isContainerNode() ? value.toString() : value.asText());
    }

    /** True, false, or the words; {@code false} where missing or null. */
    public boolean flag() {
        if (!exists()) {
            return false;
        }
        String word = value.asText();
        if (!word.equals("true") && !word.equals("false")) {
            fault(quoted() + " is neither true nor false");
        }
        return word.equals("true");
    }

    /** What was read here, or a fault and the stand-in where nothing was. */
    public <T> T required(Optional<T> read, T standIn) {
        if (read.isEmpty()) {
            fault("is missing");
        }
        return read.orElse(standIn);
    }

    /** The value itself, for the readers of scalars in this package. */
    JsonNode value() {
        return value;
    }

    /** Notes that this place is not as it should be. */
    public void fault(String reason) {
        faults.add(new Fault(pointer(), reason));
    }

    /** The value in quotes, cut short and without control characters, for a fault's reason. */
    public String quoted() {
        String text = value.isContainerNode() ? (value.isArray() ? "a list" : "an object") : value.asText();
        String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        return value.isContainerNode() ? shown : "\"" + Characters.printable(shown) + "\"";
    }

    /** The JSON pointer of this place (RFC 6901). */
    public String pointer() {
        if (parent == null) {
            return "";
        }
        return parent.pointer() + "/"
                + Characters.printable(step.replace("~", "~0").replace("/", "~1"));
    }

    private Optional<String> checked(String text) {
        if (Characters.areStorable(text)) {
            return Optional.of(text);
        }
        fault("holds a character that no system can store");
        return Optional.empty();
    }
}

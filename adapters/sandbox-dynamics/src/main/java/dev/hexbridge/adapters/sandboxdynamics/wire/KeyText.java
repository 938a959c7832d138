package dev.hexbridge.adapters.sandboxdynamics.wire;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.metadata.PropertyType.Primitive;
import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.FieldsBuilder;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keys as they stand in URLs: {@code (dataAreaId='usmf',LineNumber=1)}, in any order of the parts. */
public final class KeyText {
    private KeyText() {}

    /** Reads what stands between the parentheses, already percent-decoded. */
    public static Fields read(EntitySet set, String text) {
        FieldsBuilder parts = new FieldsBuilder(4);
        int at = 0;
        while (at < text.length()) {
            int end = endOfPart(text, at);
            String part = text.substring(at, end).strip();
            int equals = nameEnd(part);
            Property property = equals < 0
                    ? onlyKey(set)
                    : keyProperty(set, part.substring(0, equals).strip());
            parts.put(
                    property.name(),
                    literal(property, part.substring(equals + 1).strip()));
            at = end + 1;
        }
        Fields key = parts.build();
        if (key.size() != set.table().layout().key().size()) {
            throw RefusedException.malformed(
                    "The number of keys specified in the URI does not match number of key properties for the resource '"
                            + set.qualifiedType() + "'.");
        }
        return key;
    }

    /** The comparable form of a complete key. */
    public static Key key(EntitySet set, Fields parts) {
        List<Object> ordered = new ArrayList<>();
        for (String name : set.table().layout().key()) {
            ordered.add(parts.get(name).orElse(""));
        }
        return Key.of(ordered);
    }

    /** The key of a row as it stands in a URL, percent-encoded. */
    public static String write(EntitySet set, Row row) {
        StringBuilder text = new StringBuilder("(");
        for (String name : set.table().layout().key()) {
            Property property =
                    Optional.ofNullable(set.shape().byName().get(name)).orElseThrow();
            text.append(text.length() > 1 ? "," : "").append(name).append('=');
            Object value = row.read(property);
            if (property.type() == Primitive.STRING) {
                String escaped = value.toString().replace("'", "''");
                text.append('\'')
                        .append(URLEncoder.encode(escaped, StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                        .append('\'');
            } else {
                text.append(value instanceof BigDecimal number ? number.toPlainString() : value);
            }
        }
        return text.append(')').toString();
    }

    private static int endOfPart(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                return i;
            }
        }
        return text.length();
    }

    private static int nameEnd(String part) {
        int equals = part.indexOf('=');
        int quote = part.indexOf('\'');
        return quote >= 0 && quote < equals ? -1 : equals;
    }

    private static Property onlyKey(EntitySet set) {
        if (set.table().layout().key().size() != 1) {
            throw RefusedException.malformed(
                    "The number of keys specified in the URI does not match number of key properties for the resource '"
                            + set.qualifiedType() + "'.");
        }
        return keyProperty(set, set.table().layout().key().getFirst());
    }

    private static Property keyProperty(EntitySet set, String name) {
        return Optional.ofNullable(set.shape().byName().get(name))
                .filter(property -> property.is(Property.Trait.KEY))
                .orElseThrow(() -> RefusedException.malformed(
                        "The name '" + name + "' is not a key of type '" + set.qualifiedType() + "'."));
    }

    private static Object literal(Property property, String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("'") && text.endsWith("'");
        if (property.type() == Primitive.STRING) {
            if (!quoted) {
                throw RefusedException.malformed(
                        "The key value '" + text + "' of '" + property.name() + "' is not a quoted string.");
            }
            return text.substring(1, text.length() - 1).replace("''", "'");
        }
        if (property.type() == Primitive.DATE) {
            return Values.date(text);
        }
        return Values.number(text, property.type());
    }
}

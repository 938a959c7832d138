package dev.hexbridge.adapters.sandboxdynamics.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.metadata.PropertyType.EnumType;
import dev.hexbridge.adapters.sandboxdynamics.metadata.PropertyType.Primitive;
import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.FieldsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Reads the body of a write against its entity type. Equal texts and equal lists of names are shared between bodies,
 * which halves what half a million orders weigh.
 */
public final class BodyReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int SHARED = 1 << 13;

    private final String[] shared = new String[SHARED];
    private final IdentityHashMap<EntitySet, Fields> models = new IdentityHashMap<>();
    private final IdentityHashMap<EntitySet, List<Property>> orders = new IdentityHashMap<>();

    /** A reader that shares with nobody yet. */
    public BodyReader() {
        Arrays.fill(shared, "");
    }

    /** The values of a JSON object, checked; unknown names and wrong types are refused. */
    public Fields read(EntitySet set, Slice slice) {
        try (JsonParser parser = JSON.createParser(slice.bytes(), slice.from(), slice.to() - slice.from())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw RefusedException.malformed("The body is not a JSON object.");
            }
            List<Property> expected = orders.getOrDefault(set, List.of());
            List<Property> order = new ArrayList<>(expected.size());
            FieldsBuilder builder = new FieldsBuilder(24);
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                if (name.indexOf('@') >= 0) {
                    parser.skipChildren();
                } else {
                    Property property = property(set, name, expected, order.size());
                    order.add(property);
                    builder.put(property.name(), value(parser, property));
                }
            }
            orders.put(set, order);
            return model(set, builder);
        } catch (JsonProcessingException e) {
            throw RefusedException.malformed("The body is not valid JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private Fields model(EntitySet set, FieldsBuilder builder) {
        Fields fields = builder.build(models.getOrDefault(set, Fields.EMPTY));
        models.put(set, fields);
        return fields;
    }

    /** Bodies of a set mostly have the same names in the same order as the one before. */
    private static Property property(EntitySet set, String name, List<Property> expected, int position) {
        if (position < expected.size() && expected.get(position).name().equals(name)) {
            return expected.get(position);
        }
        Property property = set.shape().byName().get(name);
        if (property == null) {
            throw RefusedException.malformed("The property '" + name + "' does not exist on type '"
                    + set.qualifiedType() + "'. Make sure to only use property names that are defined by the type.");
        }
        return property;
    }

    private Object value(JsonParser parser, Property property) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> share(Values.string(parser.getText(), property));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, property);
            case VALUE_NULL -> empty(property);
            default ->
                throw RefusedException.malformed("Property '" + property.name() + "' expects a value of type '"
                        + property.type().edmName() + "'.");
        };
    }

    private static Object number(JsonParser parser, Property property) throws IOException {
        if (property.type() == Primitive.DECIMAL
                || property.type() == Primitive.INT32
                || property.type() == Primitive.INT64) {
            return Values.number(parser.getText(), property.type());
        }
        throw RefusedException.malformed("Cannot convert the literal '" + parser.getText() + "' to the expected type '"
                + property.type().edmName() + "' of property '" + property.name() + "'.");
    }

    private static Object empty(Property property) {
        if (property.type() == Primitive.STRING || property.type() instanceof EnumType) {
            return property.type().emptyValue();
        }
        throw RefusedException.malformed("A null value was found for the property named '" + property.name()
                + "', which has the expected type '" + property.type().edmName()
                + "[Nullable=False]'. The expected type does not allow null values.");
    }

    private String share(String text) {
        int slot = (text.hashCode() * 0x9E3779B9) >>> 19;
        String present = shared[slot];
        if (present.equals(text)) {
            return present;
        }
        shared[slot] = text;
        return text;
    }
}

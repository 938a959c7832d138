package dev.hexbridge.adapters.dynamics.odata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.hexbridge.adapters.dynamics.batch.Octets;
import dev.hexbridge.domain.convergence.FieldValue;
import java.io.IOException;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Records in JSON. Numbers are exact decimals in both directions: no floating point touches an amount. */
public final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private Json() {}

    /**
     * A body with mapped fields and those that the adapter itself is master of, which win.
     *
     * @throws IOException where a text cannot be written, because half of a character is missing
     */
    public static String body(SortedMap<String, FieldValue> fields, Map<String, String> own) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, String> field : new TreeMap<>(own).entrySet()) {
                json.writeStringField(field.getKey(), wellFormed(field.getValue()));
            }
            for (Map.Entry<String, FieldValue> field : fields.entrySet()) {
                if (!own.containsKey(field.getKey())) {
                    json.writeFieldName(field.getKey());
                    write(json, field.getValue());
                }
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    /** The whole document; nothing where it is no JSON. */
    public static Optional<JsonNode> tree(Octets body) {
        try {
            JsonNode node = body.read(MAPPER::readTree);
            return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (IOException garbled) {
            return Optional.empty();
        }
    }

    /** A value that has no members. */
    public static JsonNode nothing() {
        return MissingNode.getInstance();
    }

    /** Two texts of an object's first level, without building the rest of it. Absent ones are empty. */
    public static Map<String, String> texts(Octets body, String first, String second) {
        Map<String, String> found = new TreeMap<>();
        try (JsonParser parser = body.<JsonParser>read(FACTORY::createParser)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return found;
            }
            while (found.size() < 2 && parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING && (name.equals(first) || name.equals(second))) {
                    found.put(name, parser.getText());
                }
                parser.skipChildren();
            }
            return found;
        } catch (IOException garbled) {
            return Map.of();
        }
    }

    private static void write(JsonGenerator json, FieldValue value) throws IOException {
        switch (value) {
            case FieldValue.Text text -> json.writeString(wellFormed(text.value()));
            case FieldValue.Name name -> json.writeString(wellFormed(name.value()));
            case FieldValue.Decimal decimal -> json.writeNumber(decimal.value());
            case FieldValue.Moment moment -> json.writeString(MOMENT.format(moment.value()));
        }
    }

    private static String wellFormed(String text) throws IOException {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (Character.isBmpCodePoint(text.codePointAt(at))) {
                    throw new IOException("a text holds half of a character");
                }
                at++;
            }
        }
        return text;
    }
}

package dev.hexbridge.adapters.postgres.sealing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A settled document as compact JSON, format 1: an array of records, the root first; a record is
 * {@code [kind, key, {field: [tag, text]}]} with the tags t(ext), n(ame), d(ecimal), m(oment). Numbers are text, so that
 * neither value nor scale is lost; fields are in the order of their names, so that equal documents have equal bytes.
 */
public final class DocumentCodec {

    /** Escaped, even half of a surrogate pair survives. */
    private static final JsonFactory JSON =
            new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final ObjectMapper MAPPER = new ObjectMapper(JSON);

    private DocumentCodec() {}

    public static byte[] write(StateDoc document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            write(document.root(), json);
            for (TargetRecord child : document.children()) {
                write(child, json);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(TargetRecord record, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeString(record.kind());
        json.writeString(record.key());
        json.writeStartObject();
        for (Map.Entry<String, FieldValue> field : record.fields().entrySet()) {
            json.writeFieldName(field.getKey());
            String[] tagged = tagged(field.getValue());
            json.writeArray(tagged, 0, tagged.length);
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private static String[] tagged(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> new String[] {"t", text.value()};
            case FieldValue.Name name -> new String[] {"n", name.value()};
            case FieldValue.Decimal decimal ->
                new String[] {"d", decimal.value().toString()};
            case FieldValue.Moment moment -> new String[] {"m", moment.value().toString()};
        };
    }

    public static StateDoc read(byte[] bytes) {
        try {
            List<TargetRecord> records = new ArrayList<>();
            MAPPER.readTree(bytes).forEach(node -> records.add(record(node)));
            return new StateDoc(records.getFirst(), records.subList(1, records.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TargetRecord record(JsonNode node) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        node.get(2).properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
        return new TargetRecord(node.get(0).textValue(), node.get(1).textValue(), fields);
    }

    private static FieldValue value(JsonNode tagged) {
        String text = tagged.get(1).textValue();
        String tag = tagged.get(0).textValue();
        return switch (tag) {
            case "t" -> new FieldValue.Text(text);
            case "n" -> new FieldValue.Name(text);
            case "d" -> new FieldValue.Decimal(new BigDecimal(text));
            case "m" -> new FieldValue.Moment(Instant.parse(text));
            default -> throw new IllegalStateException("no such kind of value: " + tag);
        };
    }
}

package dev.hexbridge.adapters.postgres.sealing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
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

    /** Enough for most documents. */
    private static final int USUAL_BYTES = 4_096;

    private DocumentCodec() {}

    public static byte[] write(StateDoc document) {
        return writeAll(List.of(document));
    }

    /** Several documents, one after the other. */
    public static byte[] writeAll(List<StateDoc> documents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            for (StateDoc document : documents) {
                write(document, json);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(StateDoc document, JsonGenerator json) throws IOException {
        json.writeStartArray();
        write(document.root(), json);
        for (TargetRecord child : document.children()) {
            write(child, json);
        }
        json.writeEndArray();
    }

    private static void write(TargetRecord record, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeString(record.kind());
        json.writeString(record.key());
        json.writeStartObject();
        for (Map.Entry<String, FieldValue> field : record.fields().entrySet()) {
            json.writeFieldName(field.getKey());
            write(field.getValue(), json);
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void write(FieldValue value, JsonGenerator json) throws IOException {
        json.writeStartArray();
        switch (value) {
            case FieldValue.Text text -> write("t", text.value(), json);
            case FieldValue.Name name -> write("n", name.value(), json);
            case FieldValue.Decimal decimal -> write("d", decimal.value().toString(), json);
            case FieldValue.Moment moment -> write("m", moment.value().toString(), json);
        }
        json.writeEndArray();
    }

    private static void write(String tag, String text, JsonGenerator json) throws IOException {
        json.writeString(tag);
        json.writeString(text);
    }

    public static StateDoc read(byte[] bytes) {
        try (JsonParser json = JSON.createParser(bytes)) {
            expect(JsonToken.START_ARRAY, json);
            return document(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #writeAll} wrote. */
    public static List<StateDoc> readAll(byte[] bytes) {
        try (JsonParser json = JSON.createParser(bytes)) {
            List<StateDoc> documents = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                documents.add(document(json));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StateDoc document(JsonParser json) throws IOException {
        List<TargetRecord> records = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            records.add(record(json));
        }
        return new StateDoc(records.getFirst(), records.subList(1, records.size()));
    }

    private static TargetRecord record(JsonParser json) throws IOException {
        String kind = json.nextTextValue();
        String key = json.nextTextValue();
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        expect(JsonToken.START_OBJECT, json);
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            expect(JsonToken.START_ARRAY, json);
            fields.put(field, value(json.nextTextValue(), json.nextTextValue()));
            expect(JsonToken.END_ARRAY, json);
        }
        expect(JsonToken.END_ARRAY, json);
        return new TargetRecord(kind, key, fields);
    }

    private static void expect(JsonToken wanted, JsonParser json) throws IOException {
        JsonToken found = json.nextToken();
        if (found != wanted) {
            throw new IllegalStateException("not a document of ours: " + found + " in place of " + wanted);
        }
    }

    private static FieldValue value(String tag, String text) {
        return switch (tag) {
            case "t" -> new FieldValue.Text(text);
            case "n" -> new FieldValue.Name(text);
            case "d" -> new FieldValue.Decimal(new BigDecimal(text));
            case "m" -> new FieldValue.Moment(Instant.parse(text));
            default -> throw new IllegalStateException("no such kind of value: " + tag);
        };
    }
}

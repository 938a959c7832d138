package dev.hexbridge.adapters.dynamics.odata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.domain.convergence.FieldValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fields of records as the ERP shows them, in the types in which they are wanted. */
public final class Records {

    private Records() {}

    /** The wanted fields with the values found. An unset string reads as empty, as the ERP itself shows it. */
    public static NavigableMap<String, FieldValue> fields(JsonNode row, SortedMap<String, FieldValue> wanted) {
        NavigableMap<String, FieldValue> found = new TreeMap<>();
        wanted.forEach((name, value) -> found.put(name, read(row.path(name), value)));
        return found;
    }

    /** The fields of several records together, to know a type for each field that occurs. */
    public static NavigableMap<String, FieldValue> union(Collection<SortedMap<String, FieldValue>> records) {
        NavigableMap<String, FieldValue> all = new TreeMap<>();
        records.forEach(all::putAll);
        return all;
    }

    public static String text(JsonNode row, String field) {
        return row.path(field).asText("");
    }

    public static String etag(JsonNode row) {
        return text(row, "@odata.etag");
    }

    private static FieldValue read(JsonNode node, FieldValue wanted) {
        String text = node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText("");
        return switch (wanted) {
            case FieldValue.Text unused -> new FieldValue.Text(text);
            case FieldValue.Name unused -> new FieldValue.Name(text);
            case FieldValue.Decimal unused -> decimal(node, text);
            case FieldValue.Moment unused -> moment(text);
        };
    }

    /** What is no number stays text: it then differs from any number, and people see what is there. */
    private static FieldValue decimal(JsonNode node, String text) {
        try {
            return new FieldValue.Decimal(node.isNumber() ? node.decimalValue() : new BigDecimal(text));
        } catch (NumberFormatException noNumber) {
            return new FieldValue.Text(text);
        }
    }

    private static FieldValue moment(String text) {
        try {
            return new FieldValue.Moment(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noMoment) {
            return new FieldValue.Text(text);
        }
    }
}

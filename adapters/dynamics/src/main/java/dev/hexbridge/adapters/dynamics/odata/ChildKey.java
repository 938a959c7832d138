package dev.hexbridge.adapters.dynamics.odata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.domain.identity.Digest;
import java.util.List;
import java.util.Map;

/** By what a child is found again that the ERP names in its own way. */
public sealed interface ChildKey {

    /** The fields that have to be read to know it. */
    List<String> fields();

    /** Our key of a row; empty where it has none. */
    String of(JsonNode row);

    /** What a new row gets so that it bears the key. */
    Map<String, String> written(String key);

    /** A field that carries our key. */
    record Field(String name) implements ChildKey {

        @Override
        public List<String> fields() {
            return List.of(name);
        }

        @Override
        public String of(JsonNode row) {
            return Records.text(row, name);
        }

        @Override
        public Map<String, String> written(String key) {
            return Map.of(name, key);
        }
    }

    /** A number of ours that is part of the row's own key, and that is mapped like any field. */
    record OwnNumber(String name) implements ChildKey {

        @Override
        public List<String> fields() {
            return List.of(name);
        }

        @Override
        public String of(JsonNode row) {
            return row.path(name).isNumber()
                    ? row.path(name).decimalValue().stripTrailingZeros().toPlainString()
                    : "";
        }

        @Override
        public Map<String, String> written(String key) {
            return Map.of();
        }
    }

    /** What the row says, in these fields: nothing needs to be written for it. */
    record Content(List<String> fields) implements ChildKey {

        public Content {
            fields = List.copyOf(fields);
        }

        @Override
        public String of(JsonNode row) {
            return Digest.ofContent(
                    fields.stream().map(field -> Records.text(row, field)).toList());
        }

        @Override
        public Map<String, String> written(String key) {
            return Map.of();
        }
    }
}

package dev.hexbridge.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What the emulated ERP's ledger tells of writes: their fields with those of the key. */
final class ErpWrites {

    private ErpWrites() {}

    static List<JsonNode> of(RunningEngine engine, String set, String operation) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode write : engine.erp("/_ledger?entitySet=" + set).path("writes")) {
            if (write.path("operation").asText().equals(operation)) {
                ObjectNode all = write.path("body").deepCopy();
                write.path("key").properties().forEach(field -> all.set(field.getKey(), field.getValue()));
                found.add(all);
            }
        }
        return found;
    }
}

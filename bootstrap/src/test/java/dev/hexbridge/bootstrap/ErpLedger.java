package dev.hexbridge.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What the emulated D365 holds of one order, told from all that was ever written there. */
record ErpLedger(RunningEngine engine, String number) {

    private static final String SOLD = "SalesOrderLines";
    private static final String RETURNED = "ReturnOrderLinesV2";

    /** {@code line document quantity x price}, for each line of each document: sales order, return orders, further ones. */
    Map<String, String> lines() {
        Map<String, String> told = new TreeMap<>();
        rows().values().forEach(row -> {
            boolean returned = row.has("ReturnSalesQuantity");
            String document = row.path(returned ? "ReturnOrderNumber" : "SalesOrderNumber")
                    .asText();
            BigDecimal quantity = number(row, returned ? "ReturnSalesQuantity" : "OrderedSalesQuantity");
            BigDecimal price = number(row, "SalesPrice").subtract(number(row, "LineDiscountAmount"));
            if (document.startsWith(number)) {
                told.put(
                        row.path("ItemNumber").asText() + " " + document.substring(number.length()),
                        plain(quantity) + "x" + plain(price));
            }
        });
        return told;
    }

    /** All lines as they are by now: a header that goes takes its lines along. */
    private Map<String, ObjectNode> rows() {
        Map<String, ObjectNode> rows = new LinkedHashMap<>();
        for (JsonNode write : engine.erp("/_ledger").path("writes")) {
            String set = write.path("entitySet").asText();
            String key = set + write.path("key");
            switch (set + " " + write.path("operation").asText()) {
                case SOLD + " create", RETURNED + " create" ->
                    rows.put(key, write.path("body").deepCopy());
                case SOLD + " update", RETURNED + " update" ->
                    rows.computeIfPresent(key, (same, row) -> row.setAll((ObjectNode) write.path("body")));
                case SOLD + " delete", RETURNED + " delete" -> rows.remove(key);
                case "SalesOrderHeadersV3 delete" -> forget(rows, "SalesOrderNumber", write);
                case "ReturnOrderHeadersV2 delete" -> forget(rows, "ReturnOrderNumber", write);
                default -> {
                    // Headers and accounts bear no lines.
                }
            }
        }
        return rows;
    }

    private static void forget(Map<String, ObjectNode> rows, String field, JsonNode write) {
        String gone = write.path("key").path(field).asText();
        rows.values().removeIf(row -> row.path(field).asText().equals(gone));
    }

    private static BigDecimal number(JsonNode row, String field) {
        return new BigDecimal(row.path(field).asText("0"));
    }

    private static String plain(BigDecimal number) {
        return (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString();
    }
}

package dev.hexbridge.adapters.proving.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.oracle.Expected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** I5, its second half: in the end D365 holds what the oracle says. */
final class Converged {

    private Converged() {}

    static List<Breach> asTheOracleSays(Evidence evidence) {
        Map<String, JsonNode> headers = new HashMap<>();
        evidence.erp()
                .headers()
                .forEach(row -> headers.put(row.path("CustomersOrderReference").asText(), row));
        Map<String, List<JsonNode>> lines = new HashMap<>();
        evidence.erp()
                .lines()
                .forEach(row -> lines.computeIfAbsent(number(row), unused -> new ArrayList<>())
                        .add(row));
        List<Breach> breaches = new ArrayList<>();
        for (Evidence.Shop shop : evidence.shops()) {
            shop.orders().forEach((id, order) -> {
                String reference = shop.front().reference(id);
                Optional<JsonNode> header = Optional.ofNullable(headers.get(reference));
                Optional<Expected> expected =
                        Expected.of(order, reference, shop.front().company());
                fault(expected, header, lines)
                        .ifPresent(fault -> breaches.add(new Breach("I5", reference + " " + fault)));
            });
        }
        return breaches;
    }

    private static String number(JsonNode row) {
        return row.path("dataAreaId").asText() + " "
                + row.path("SalesOrderNumber").asText();
    }

    private static Optional<String> fault(
            Optional<Expected> expected, Optional<JsonNode> header, Map<String, List<JsonNode>> lines) {
        if (expected.isEmpty()) {
            return header.map(there -> "was cancelled and has " + number(there));
        }
        if (header.isEmpty()) {
            return Optional.of("has no sales order");
        }
        Expected wanted = expected.get();
        JsonNode root = header.get();
        if (!root.path("dataAreaId").asText().equalsIgnoreCase(wanted.company())
                || !root.path("CurrencyCode").asText().equals(wanted.currency())) {
            return Optional.of("is in the wrong company or currency: " + number(root));
        }
        return fault(wanted, lines.getOrDefault(number(root), List.of()));
    }

    private static Optional<String> fault(Expected wanted, List<JsonNode> rows) {
        Map<String, JsonNode> byId = new HashMap<>();
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode row : rows) {
            byId.put(row.path("ExternalItemNumber").asText(), row);
            total = total.add(amount(row, "OrderedSalesQuantity")
                    .multiply(amount(row, "SalesPrice").subtract(amount(row, "LineDiscountAmount"))));
        }
        for (Map.Entry<String, Expected.Line> line : wanted.lines().entrySet()) {
            JsonNode row = byId.get(line.getKey());
            Expected.Line says = line.getValue();
            boolean same = row != null
                    && row.path("ItemNumber").asText().equals(says.item())
                    && amount(row, "OrderedSalesQuantity").compareTo(says.quantity()) == 0
                    && amount(row, "SalesPrice").compareTo(says.price()) == 0;
            if (!same) {
                return Optional.of("should have line " + line.getKey() + " as " + says + " and has " + told(row));
            }
        }
        return total.compareTo(wanted.total()) == 0
                ? Optional.empty()
                : Optional.of("comes to " + total + " instead of " + wanted.total());
    }

    private static String told(@Nullable JsonNode row) {
        return row == null
                ? "none"
                : row.path("ItemNumber").asText() + ", " + amount(row, "OrderedSalesQuantity") + " at "
                        + amount(row, "SalesPrice");
    }

    private static BigDecimal amount(JsonNode row, String field) {
        return new BigDecimal(row.path(field).asText("0"));
    }
}

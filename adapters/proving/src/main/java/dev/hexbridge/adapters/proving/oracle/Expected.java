package dev.hexbridge.adapters.proving.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What D365 must hold of one order.
 *
 * @param reference the sales order's reference
 * @param company the legal entity
 * @param currency the currency
 * @param total what the lines come to
 * @param lines the shop's lines, by their ids
 */
public record Expected(String reference, String company, String currency, BigDecimal total, Map<String, Line> lines) {

    /**
     * A line.
     *
     * @param item the item
     * @param quantity how many
     * @param price of one
     */
    public record Line(String item, BigDecimal quantity, BigDecimal price) {}

    /**
     * Told from the order as the shop holds it in the end. A cancelled order has no sales order.
     *
     * @param order the order, as a webhook shows it
     */
    public static Optional<Expected> of(JsonNode order, String reference, String company) {
        if (!order.path("cancelled_at").isNull() || order.path("test").asBoolean()) {
            return Optional.empty();
        }
        Map<String, Line> lines = new TreeMap<>();
        for (JsonNode line : order.path("line_items")) {
            BigDecimal quantity = new BigDecimal(line.path("current_quantity").asText("0"));
            if (quantity.signum() > 0) {
                lines.put(
                        line.path("id").asText(),
                        new Line(
                                line.path("sku").asText(),
                                quantity,
                                new BigDecimal(line.path("price").asText("0"))));
            }
        }
        BigDecimal total = new BigDecimal(order.path("current_total_price").asText("0"));
        return Optional.of(
                new Expected(reference, company, order.path("currency").asText(), total, lines));
    }
}

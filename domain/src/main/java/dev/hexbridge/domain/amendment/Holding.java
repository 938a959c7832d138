package dev.hexbridge.domain.amendment;

import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.TargetRecord;
import java.math.BigDecimal;

/**
 * What one line of one document holds of a line of the order.
 *
 * @param key the order's line that it is for, whichever document it is in
 * @param quantity how many; zero where it is an amount that makes up for a price
 * @param unitPrice the price of one, after discount
 * @param value what it comes to
 */
record Holding(String key, BigDecimal quantity, BigDecimal unitPrice, BigDecimal value) {

    /** Stands before the key of a line that makes up for the price of another. */
    static final String ADJUSTS = "A:";

    static Holding of(TargetRecord line) {
        return line.kind().equals(Remainder.RETURN_LINE) ? returned(line) : sold(line);
    }

    private static Holding returned(TargetRecord line) {
        BigDecimal quantity = number(line, "ReturnSalesQuantity");
        BigDecimal price = number(line, "SalesPrice");
        return new Holding(line.key(), quantity, price, quantity.multiply(price));
    }

    private static Holding sold(TargetRecord line) {
        BigDecimal quantity = number(line, "OrderedSalesQuantity");
        BigDecimal price = number(line, "SalesPrice").subtract(number(line, "LineDiscountAmount"));
        BigDecimal value = quantity.multiply(price);
        return line.key().startsWith(ADJUSTS)
                ? new Holding(line.key().substring(ADJUSTS.length()), BigDecimal.ZERO, price, value)
                : new Holding(line.key(), quantity, price, value);
    }

    private static BigDecimal number(TargetRecord line, String field) {
        return line.fields().get(field) instanceof FieldValue.Decimal decimal ? decimal.value() : BigDecimal.ZERO;
    }
}

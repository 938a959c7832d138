package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.TargetRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How the target computes a line's amount: {@code quantity * (price - discount) * (1 - percentage / 100)}, rounded
 * half up to whole coins. The discount is an amount on one unit.
 *
 * @param quantity the field that holds the quantity
 * @param price the field that holds the price of one
 * @param discount the field that holds the discount on one
 * @param percentage the field that holds a discount in percent, on top
 */
public record LineArithmetic(String quantity, String price, String discount, String percentage) {

    /** The fields of a sales order line in Finance and Operations. */
    public static final LineArithmetic SALES_ORDER_LINE =
            new LineArithmetic("OrderedSalesQuantity", "SalesPrice", "LineDiscountAmount", "LineDiscountPercentage");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The fields that it reads. */
    public List<String> fields() {
        return List.of(quantity, price, discount, percentage);
    }

    /** What the target will make of the line. */
    BigDecimal amount(TargetRecord line, int decimals) {
        BigDecimal each = value(line, price).subtract(value(line, discount));
        BigDecimal kept = HUNDRED.subtract(value(line, percentage)).divide(HUNDRED);
        return value(line, quantity).multiply(each).multiply(kept).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal value(TargetRecord line, String field) {
        return line.fields().get(field) instanceof FieldValue.Decimal decimal ? decimal.value() : BigDecimal.ZERO;
    }
}

package dev.hexbridge.adapters.sandboxdynamics.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The arithmetic of one sales line. */
final class LineAmounts {
    static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private LineAmounts() {}

    /** Quantity times price less discount per unit, less the percentage, plus fixed charges; rounded half up. */
    static BigDecimal net(Draft line) {
        BigDecimal unit = line.number("SalesPrice").subtract(line.number("LineDiscountAmount"));
        BigDecimal factor =
                HUNDRED.subtract(line.number("LineDiscountPercentage")).movePointLeft(2);
        BigDecimal pricedBy = line.number("SalesPriceQuantity");
        BigDecimal amount = line.number("OrderedSalesQuantity").multiply(unit).multiply(factor);
        if (pricedBy.signum() != 0) {
            amount = amount.divide(pricedBy, MathContext.DECIMAL128);
        }
        return round(amount.add(line.number("FixedPriceCharges")));
    }

    static BigDecimal round(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}

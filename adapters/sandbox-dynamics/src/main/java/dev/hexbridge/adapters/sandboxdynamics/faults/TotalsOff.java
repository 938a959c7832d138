package dev.hexbridge.adapters.sandboxdynamics.faults;

import java.math.BigDecimal;

/**
 * By how much an order's totals are off, part by part: as if the environment's own set-up added to them.
 *
 * @param line on the amount of each line that is written from now on, as by a trade agreement
 * @param discount on the discount, which lowers the total
 * @param tax on the tax, as by another rate
 * @param charges charges added by themselves
 * @param total on the total alone, as by a rounding rule
 */
public record TotalsOff(BigDecimal line, BigDecimal discount, BigDecimal tax, BigDecimal charges, BigDecimal total) {
    static final TotalsOff NOTHING =
            new TotalsOff(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** What the total is off by because of the parts. */
    public BigDecimal onTop() {
        return tax.add(charges).add(total).subtract(discount);
    }
}

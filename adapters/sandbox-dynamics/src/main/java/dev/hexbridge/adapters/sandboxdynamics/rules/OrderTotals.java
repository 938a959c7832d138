package dev.hexbridge.adapters.sandboxdynamics.rules;

import static dev.hexbridge.adapters.sandboxdynamics.rules.LineAmounts.round;

import dev.hexbridge.adapters.sandboxdynamics.faults.TotalsOff;
import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.FieldsBuilder;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.Store;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The totals of a sales order, computed from its lines whenever somebody reads the header. */
final class OrderTotals {
    static final Set<String> NAMES = Set.of(
            "OrderTotalAmount",
            "OrderTotalTaxAmount",
            "OrderTotalDiscountAmount",
            "OrderTotalChargesAmount",
            "AreTotalsCalculated");

    private final World world;

    OrderTotals(World world) {
        this.world = world;
    }

    /** The lines of a header. */
    static List<Row> lines(Store store, Row header) {
        String company = header.text("dataAreaId");
        List<Row> lines = new ArrayList<>();
        for (Row line : store.table("SalesLine").find("SalesOrderNumber", header.text("SalesOrderNumber"))) {
            if (line.text("dataAreaId").equals(company)) {
                lines.add(line);
            }
        }
        return lines;
    }

    Fields of(Row header) {
        boolean taxIncluded = header.text("ArePricesIncludingSalesTax").equals("Yes");
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal tax = BigDecimal.ZERO;
        BigDecimal discount = BigDecimal.ZERO;
        for (Row line : lines(world.store(), header)) {
            BigDecimal amount = line.number("LineAmount");
            net = net.add(amount);
            tax = tax.add(tax(amount, line.text("SalesTaxItemGroupCode"), taxIncluded));
            discount = discount.add(undiscounted(line).subtract(amount));
        }
        TotalsOff off = world.knobs().totalsOff.get();
        BigDecimal due = (taxIncluded ? net : net.add(tax)).add(off.onTop());
        return told(due, tax.add(off.tax()), discount.add(off.discount()), off.charges());
    }

    /** Totals that are not calculated yet read as nothing. */
    private Fields told(BigDecimal due, BigDecimal tax, BigDecimal discount, BigDecimal charges) {
        boolean calculated = world.knobs().totalsCalculated.get();
        BigDecimal all = calculated ? BigDecimal.ONE : BigDecimal.ZERO;
        FieldsBuilder totals = new FieldsBuilder(5);
        totals.put("OrderTotalAmount", due.multiply(all));
        totals.put("OrderTotalTaxAmount", tax.multiply(all));
        totals.put("OrderTotalDiscountAmount", discount.multiply(all));
        totals.put("OrderTotalChargesAmount", charges.multiply(all));
        totals.put("AreTotalsCalculated", calculated ? "Yes" : "No");
        return totals.build();
    }

    private BigDecimal tax(BigDecimal amount, String group, boolean included) {
        BigDecimal rate = world.knobs().taxRates.get().getOrDefault(group, BigDecimal.ZERO);
        if (!included) {
            return round(amount.multiply(rate));
        }
        BigDecimal net = amount.divide(BigDecimal.ONE.add(rate), LineAmounts.DECIMALS, RoundingMode.HALF_UP);
        return amount.subtract(net);
    }

    private static BigDecimal undiscounted(Row line) {
        BigDecimal gross = line.number("OrderedSalesQuantity").multiply(line.number("SalesPrice"));
        BigDecimal pricedBy = line.number("SalesPriceQuantity");
        if (pricedBy.signum() != 0) {
            gross = gross.divide(pricedBy, LineAmounts.DECIMALS, RoundingMode.HALF_UP);
        }
        return round(gross.add(line.number("FixedPriceCharges")));
    }
}

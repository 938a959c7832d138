package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the ERP computed of a sales order: fields of {@code SalesOrderHeadersV2} and later, and of its lines.
 *
 * @param calculated whether the ERP says that it has computed them
 * @param total what the order comes to, with tax and charges
 * @param tax all tax
 * @param discount all discounts
 * @param charges charges that the ERP added by itself
 */
public record ErpTotals(boolean calculated, BigDecimal total, BigDecimal tax, BigDecimal discount, BigDecimal charges) {

    /** What a line comes to. */
    public static final String LINE_AMOUNT = "LineAmount";

    /** Whether the totals are computed: {@code Yes} or {@code No}. */
    public static final String CALCULATED = "AreTotalsCalculated";

    private static final String TOTAL = "OrderTotalAmount";
    private static final String TAX = "OrderTotalTaxAmount";
    private static final String DISCOUNT = "OrderTotalDiscountAmount";
    private static final String CHARGES = "OrderTotalChargesAmount";

    /** The amounts of a header. */
    public static final List<String> AMOUNTS = List.of(TOTAL, TAX, DISCOUNT, CHARGES);

    /** The totals of a document as it was read. */
    public static ErpTotals of(StateDoc seen) {
        boolean calculated = Optional.ofNullable(seen.root().fields().get(CALCULATED))
                .filter(value -> value.display().equals("Yes"))
                .isPresent();
        return new ErpTotals(
                calculated,
                amount(seen.root(), TOTAL),
                amount(seen.root(), TAX),
                amount(seen.root(), DISCOUNT),
                amount(seen.root(), CHARGES));
    }

    static BigDecimal amount(TargetRecord record, String field) {
        return record.fields().get(field) instanceof FieldValue.Decimal decimal ? decimal.value() : BigDecimal.ZERO;
    }
}

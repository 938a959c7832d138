package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.amendment.Edit;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.Difference;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.totals.PricedLine;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Tells by what kind of edit a difference between order and sales order came about. */
final class Edits {

    /** The field by which a line that is missing or too many is told. */
    private static final String RECORD = "record";

    private static final Set<String> BUYER =
            Set.of("OrderingCustomerAccountNumber", "InvoiceCustomerAccountNumber", "CustomersOrderReference");
    private static final Set<String> DISCOUNTS = Set.of("LineDiscountAmount", "LineDiscountPercentage");
    private static final Set<String> TAX_GROUPS = Set.of("SalesTaxGroupCode", "SalesTaxItemGroupCode");

    private Edits() {}

    static Edit of(Difference difference, Order order) {
        if (difference.record().isEmpty()) {
            return ofHeader(difference.field());
        }
        boolean goods = order.lines().stream().anyMatch(line -> PricedLine.isOf(line, difference.record()));
        return goods ? ofGoods(difference) : ofCharge(difference);
    }

    private static Edit ofHeader(String field) {
        if (BUYER.contains(field)) {
            return Edit.CUSTOMER;
        }
        if (field.contains("DeliveryAddress")) {
            return Edit.ADDRESS;
        }
        return field.equals("DeliveryModeCode") ? Edit.SHIPPING : Edit.NOTE;
    }

    private static Edit ofGoods(Difference difference) {
        String field = difference.field();
        if (field.equals(RECORD)) {
            return difference.desired().isPresent() ? Edit.LINE_ADDED : Edit.LINE_REMOVED;
        }
        if (field.equals("OrderedSalesQuantity")) {
            return number(difference.desired()).compareTo(number(difference.found())) > 0
                    ? Edit.QUANTITY_UP
                    : Edit.QUANTITY_DOWN;
        }
        if (DISCOUNTS.contains(field)) {
            return Edit.DISCOUNT;
        }
        return field.equals("SalesPrice") ? Edit.PRICE : other(field);
    }

    /** A charge is one unit of an amount: whatever of it changes is the charge. */
    private static Edit ofCharge(Difference difference) {
        String key = difference.record();
        if (!PricedLine.isOfWholeOrder(key)) {
            return Edit.SHIPPING;
        }
        return key.startsWith("TAX") ? Edit.TAX : Edit.DISCOUNT;
    }

    private static Edit other(String field) {
        return TAX_GROUPS.contains(field) ? Edit.TAX : Edit.NOTE;
    }

    private static BigDecimal number(Optional<FieldValue> value) {
        return value.isPresent() && value.get() instanceof FieldValue.Decimal decimal
                ? decimal.value()
                : BigDecimal.ZERO;
    }
}

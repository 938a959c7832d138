package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import java.math.BigDecimal;
import java.util.TreeMap;

/** The document that the built-in map makes of priced lines, as far as it bears money. */
final class PricedDocuments {

    private PricedDocuments() {}

    static StateDoc of(PricedOrder priced) {
        return new StateDoc(
                new TargetRecord("sales-order", "", new TreeMap<>()),
                priced.lines().map(PricedDocuments::record).toList());
    }

    private static TargetRecord record(PricedLine line) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        fields.put("OrderedSalesQuantity", new FieldValue.Decimal(BigDecimal.valueOf(line.quantity())));
        fields.put("SalesPrice", new FieldValue.Decimal(line.unitPrice().amount()));
        fields.put(
                "LineDiscountAmount", new FieldValue.Decimal(line.unitDiscount().amount()));
        return new TargetRecord("sales-order-line", line.key(), fields);
    }
}

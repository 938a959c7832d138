package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.amendment.Remainder;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A return order as Finance and Operations holds it, made from the sales order whose goods come back. */
final class ReturnDocument {

    static final String KIND = "return-order";

    /** What a return order takes over from the header of its sales order, under the names that it has for them. */
    private static final Map<String, String> HEADER = Map.of(
            "OrderingCustomerAccountNumber", "CustomerAccountNumber",
            "CurrencyCode", "CurrencyCode",
            "CustomerRequisitionNumber", "CustomerRequisitionNumber",
            "DefaultShippingWarehouseId", "DefaultReturnWarehouseId",
            "DefaultShippingSiteId", "DefaultReturnSiteId");

    private static final List<String> LINE = List.of(
            "ItemNumber",
            "ProductColorId",
            "ProductConfigurationId",
            "ProductSizeId",
            "ProductStyleId",
            "ProductVersionId",
            "LineDescription");

    private ReturnDocument() {}

    static StateDoc of(StateDoc salesOrder, String reference, List<Remainder.Return> returns) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        HEADER.forEach((from, to) -> field(salesOrder.root(), from).ifPresent(value -> fields.put(to, value)));
        fields.put("CustomersOrderReference", new FieldValue.Text(reference));
        List<TargetRecord> lines = returns.stream().map(ReturnDocument::line).toList();
        return new StateDoc(new TargetRecord(KIND, "", fields), lines);
    }

    private static TargetRecord line(Remainder.Return returned) {
        TargetRecord sold = returned.sold();
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        LINE.forEach(name -> field(sold, name).ifPresent(value -> fields.put(name, value)));
        fields.put("ReturnSalesQuantity", new FieldValue.Decimal(returned.quantity()));
        fields.put("SalesPrice", new FieldValue.Decimal(returned.unitPrice()));
        return new TargetRecord(Remainder.RETURN_LINE, sold.key(), fields);
    }

    private static Optional<FieldValue> field(TargetRecord record, String name) {
        return Optional.ofNullable(record.fields().get(name));
    }
}

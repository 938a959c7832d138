package dev.hexbridge.application.contract;

import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Documents for the contract suite, made for the master data that the target under test has.
 *
 * @param account a customer's account that exists
 * @param group a customer group that exists
 * @param item an item that can be sold
 * @param warehouse a warehouse that ships
 */
public record TargetDocuments(String account, String group, String item, String warehouse) {

    private static final ConnectionName SHOP = new ConnectionName("shop");
    private static final ConnectionName ERP = new ConnectionName("erp");

    /** The link that orders are delivered for. */
    public static final LinkKey ORDER =
            new LinkKey(new EntityKey(SHOP, EntityKind.ORDER, "1"), "sales-order", ERP, "usmf");

    /** The link that customers are delivered for. */
    public static final LinkKey CUSTOMER =
            new LinkKey(new EntityKey(SHOP, EntityKind.CUSTOMER, "2"), "customer", ERP, "usmf");

    /** A line of an order. */
    public record Line(String key, String quantity, String price) {}

    /** An order with a reference of its own. */
    public StateDoc order(String reference, Line... lines) {
        SortedMap<String, FieldValue> root = new TreeMap<>();
        root.put("CustomersOrderReference", new FieldValue.Text(reference));
        root.put("OrderingCustomerAccountNumber", new FieldValue.Text(account));
        root.put("InvoiceCustomerAccountNumber", new FieldValue.Text(account));
        root.put("CurrencyCode", new FieldValue.Name("USD"));
        root.put("DefaultShippingWarehouseId", new FieldValue.Text(warehouse));
        List<TargetRecord> children = List.of(lines).stream().map(this::line).toList();
        return new StateDoc(new TargetRecord("sales-order", "", root), children);
    }

    /** A customer that is an organisation. */
    public StateDoc customer(String name) {
        SortedMap<String, FieldValue> root = new TreeMap<>();
        root.put("PartyType", new FieldValue.Text("Organization"));
        root.put("OrganizationName", new FieldValue.Text(name));
        root.put("CustomerGroupId", new FieldValue.Text(group));
        root.put("SalesCurrencyCode", new FieldValue.Name("USD"));
        return new StateDoc(new TargetRecord("customer", "", root), List.of());
    }

    private TargetRecord line(Line line) {
        SortedMap<String, FieldValue> fields = new TreeMap<>();
        fields.put("ItemNumber", new FieldValue.Text(item));
        fields.put("OrderedSalesQuantity", new FieldValue.Decimal(new BigDecimal(line.quantity())));
        fields.put("SalesPrice", new FieldValue.Decimal(new BigDecimal(line.price())));
        return new TargetRecord("sales-order-line", line.key(), fields);
    }
}

package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Posted;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import java.util.List;
import java.util.Optional;

/** Sales order headers: the customer decides the defaults, and only an open order changes. */
final class SalesOrderRules implements TableRules {
    private static final String OPEN = OrderProgress.OPEN;
    private static final List<String> NOT_ON_HOLD = List.of("", "No", "Never", "Payment");

    private final World world;

    SalesOrderRules(World world) {
        this.world = world;
    }

    /** Whether the order can still be changed. */
    static boolean open(Row header) {
        return header.text("SalesOrderStatus").equals(OPEN);
    }

    static void refuseClosed(Row header, String dataSource, Infolog log) {
        log.error("order.not.open", header.text("SalesOrderNumber"), header.text("SalesOrderStatus"));
        log.warning("validate.write", dataSource);
    }

    @Override
    public void defaults(Draft draft) {
        draft.assign("SalesOrderStatus", OPEN);
        draft.assign("SalesOrderProcessingStatus", "Active");
        draft.assign("OrderCreationDateTime", world.nowText());
        draft.defaultText("RequestedShippingDate", world.todayText());
        draft.defaultText("RequestedReceiptDate", draft.text("RequestedShippingDate"));
        draft.defaultText("InvoiceCustomerAccountNumber", draft.text("OrderingCustomerAccountNumber"));
        customer(draft).ifPresent(customer -> fromCustomer(draft, customer));
        draft.defaultText(
                "DefaultShippingSiteId",
                Warehouses.site(world, draft.company(), draft.text("DefaultShippingWarehouseId")));
    }

    private static void fromCustomer(Draft draft, Row customer) {
        draft.defaultText("CurrencyCode", customer.text("SalesCurrencyCode"));
        draft.defaultText("SalesOrderName", Customers.name(customer));
        draft.defaultText("PaymentTermsName", customer.text("PaymentTerms"));
        draft.defaultText("DeliveryModeCode", customer.text("DeliveryMode"));
        draft.defaultText("SalesTaxGroupCode", customer.text("SalesTaxGroup"));
        draft.defaultText("LanguageId", customer.text("LanguageId"));
        draft.defaultText("DefaultShippingWarehouseId", customer.text("WarehouseId"));
        draft.defaultText("DefaultShippingSiteId", customer.text("SiteId"));
    }

    @Override
    public void validateCreate(Draft draft, Infolog log) {
        customer(draft).ifPresent(customer -> {
            if (!NOT_ON_HOLD.contains(customer.text("OnHoldStatus"))) {
                log.error("customer.on.hold", customer.text("CustomerAccount"), customer.text("OnHoldStatus"));
                log.warning("validate.write", "SalesTable");
            }
        });
    }

    private Optional<Row> customer(Draft draft) {
        return world.store()
                .table("CustTable")
                .find(Key.of(draft.company(), draft.text("OrderingCustomerAccountNumber")));
    }

    @Override
    public void validateUpdate(Draft draft, Row row, Infolog log) {
        if (!open(row)) {
            refuseClosed(row, "SalesTable", log);
        }
        if (draft.sends("DefaultShippingWarehouseId") && !draft.sends("DefaultShippingSiteId")) {
            draft.assign(
                    "DefaultShippingSiteId",
                    Warehouses.site(world, draft.company(), draft.text("DefaultShippingWarehouseId")));
        }
    }

    @Override
    public void delete(Row row, WorkUnit unit, Infolog log) {
        List<Row> lines = OrderTotals.lines(world.store(), row);
        if (!open(row)) {
            refuseClosed(row, "SalesTable", log);
        } else if (lines.stream().anyMatch(line -> Posted.of(line).taken().signum() > 0)) {
            log.error("order.has.postings", row.text("SalesOrderNumber"));
            log.warning("validate.delete", "SalesTable");
        } else {
            lines.forEach(unit::remove);
        }
    }
}

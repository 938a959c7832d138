package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Posted;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import java.math.BigDecimal;
import java.util.Optional;

/** Sales order lines: an open header, a released item, a place to ship from, an amount. */
final class SalesLineRules implements TableRules {
    private final World world;
    private final Items items;

    SalesLineRules(World world) {
        this.world = world;
        this.items = new Items(world);
    }

    @Override
    public void defaults(Draft draft) {
        draft.assign("SalesOrderLineStatus", "Backorder");
        header(draft).ifPresent(header -> fromHeader(draft, header));
        items.find(draft.company(), draft.text("ItemNumber")).ifPresent(item -> fromItem(draft, item));
        if (!draft.sends("OrderedSalesQuantity")) {
            draft.assign("OrderedSalesQuantity", BigDecimal.ONE);
        }
        draft.defaultText("SalesUnitSymbol", "ea");
        draft.defaultText("LineDescription", draft.text("ItemNumber"));
        site(draft);
        draft.assign("LineAmount", amount(draft));
    }

    private BigDecimal amount(Draft draft) {
        return LineAmounts.net(draft).add(world.knobs().totalsOff.get().line());
    }

    private void fromHeader(Draft draft, Row header) {
        int last = 0;
        for (Row line : OrderTotals.lines(world.store(), header)) {
            last = Math.max(last, line.number("LineCreationSequenceNumber").intValue());
        }
        draft.assign("LineCreationSequenceNumber", BigDecimal.valueOf(last + 1L));
        if (!draft.sends("LineNumber")) {
            draft.assign("LineNumber", BigDecimal.valueOf(last + 1L));
        }
        draft.defaultText("ShippingWarehouseId", header.text("DefaultShippingWarehouseId"));
        draft.defaultText("CurrencyCode", header.text("CurrencyCode"));
        draft.defaultText("DeliveryModeCode", header.text("DeliveryModeCode"));
        draft.defaultText("SalesTaxGroupCode", header.text("SalesTaxGroupCode"));
        draft.defaultText("RequestedShippingDate", header.text("RequestedShippingDate"));
        draft.defaultText("RequestedReceiptDate", header.text("RequestedReceiptDate"));
    }

    private static void fromItem(Draft draft, Row item) {
        draft.defaultText("SalesUnitSymbol", item.text("SalesUnitSymbol"));
        draft.defaultText("LineDescription", item.text("SearchName"));
        draft.defaultText("SalesTaxItemGroupCode", item.text("SalesSalesTaxItemGroupCode"));
        if (!draft.sends("SalesPrice") && item.number("SalesPrice").signum() != 0) {
            draft.assign("SalesPrice", item.number("SalesPrice"));
        }
    }

    private void site(Draft draft) {
        String ofWarehouse = Warehouses.site(world, draft.company(), draft.text("ShippingWarehouseId"));
        draft.defaultText("ShippingSiteId", ofWarehouse);
        if (draft.text("ShippingWarehouseId").isEmpty()) {
            header(draft)
                    .ifPresent(header -> draft.defaultText("ShippingSiteId", header.text("DefaultShippingSiteId")));
        }
    }

    @Override
    public void validateCreate(Draft draft, Infolog log) {
        String number = draft.text("SalesOrderNumber");
        Optional<Row> header = header(draft);
        if (header.isEmpty() && !number.isEmpty()) {
            Property property = Optional.ofNullable(draft.set().shape().byName().get("SalesOrderNumber"))
                    .orElseThrow();
            log.warning(
                    "value.not.found",
                    number,
                    property.label(),
                    world.schema().table("SalesTable").label());
            log.warning("validate.field", draft.set().entityName(), property.name());
        }
        header.filter(order -> !SalesOrderRules.open(order))
                .ifPresent(order -> SalesOrderRules.refuseClosed(order, "SalesLine", log));
        if (!log.refuses()) {
            items.validate(draft, log);
            place(draft, log);
        }
    }

    private void place(Draft draft, Infolog log) {
        String site = draft.text("ShippingSiteId");
        String ofWarehouse = Warehouses.site(world, draft.company(), draft.text("ShippingWarehouseId"));
        if (site.isEmpty()) {
            log.warning("site.mandatory");
            log.error("update.canceled");
        } else if (!ofWarehouse.isEmpty() && !ofWarehouse.equalsIgnoreCase(site)) {
            log.warning("site.mismatch", draft.text("ShippingWarehouseId"), site);
            log.error("update.canceled");
        }
    }

    @Override
    public void validateUpdate(Draft draft, Row row, Infolog log) {
        header(draft)
                .filter(order -> !SalesOrderRules.open(order))
                .ifPresent(order -> SalesOrderRules.refuseClosed(order, "SalesLine", log));
        if (!log.refuses()) {
            refuseTaken(row, draft.number("OrderedSalesQuantity"), log);
        }
        if (draft.sends("ItemNumber")) {
            items.validate(draft, log);
        }
        if (draft.sends("ShippingWarehouseId") && !draft.sends("ShippingSiteId")) {
            draft.assign("ShippingSiteId", Warehouses.site(world, draft.company(), draft.text("ShippingWarehouseId")));
        }
        place(draft, log);
        draft.assign("LineAmount", amount(draft));
    }

    @Override
    public void delete(Row row, WorkUnit unit, Infolog log) {
        world.store()
                .table("SalesTable")
                .find(Key.of(row.text("dataAreaId"), row.text("SalesOrderNumber")))
                .filter(order -> !SalesOrderRules.open(order))
                .ifPresent(order -> SalesOrderRules.refuseClosed(order, "SalesLine", log));
        if (!log.refuses()) {
            refuseTaken(row, BigDecimal.ZERO, log);
        }
    }

    /** What is picked or delivered stays ordered, and a line that is delivered or invoiced wholly does not change. */
    private static void refuseTaken(Row line, BigDecimal quantity, Infolog log) {
        String order = line.text("SalesOrderNumber");
        String name = line.text("ItemNumber");
        Posted posted = Posted.of(line);
        String status = line.text("SalesOrderLineStatus");
        if (!status.equals(OrderProgress.OPEN)) {
            log.error("order.line.not.open", order, name, status);
            log.warning("validate.write", "SalesLine");
        } else if (posted.taken().signum() > 0 && quantity.compareTo(posted.taken()) < 0) {
            log.error("order.line.taken", order, name, posted.taken().toPlainString());
            log.warning("validate.write", "SalesLine");
        }
    }

    private Optional<Row> header(Draft draft) {
        return world.store().table("SalesTable").find(Key.of(draft.company(), draft.text("SalesOrderNumber")));
    }
}

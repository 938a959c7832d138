package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import java.math.BigDecimal;
import java.util.Optional;

/** Return order lines: of a negative quantity, and changed only while the goods are awaited. */
final class ReturnLineRules implements TableRules {
    private final World world;
    private final Items items;

    ReturnLineRules(World world) {
        this.world = world;
        this.items = new Items(world);
    }

    static boolean awaited(Row line) {
        return line.text("ReturnStatus").equals("Awaiting");
    }

    @Override
    public void defaults(Draft draft) {
        draft.assign("ReturnStatus", "Awaiting");
        header(draft).ifPresent(header -> {
            draft.defaultText("RMANumber", header.text("RMANumber"));
            draft.defaultText("CustomerAccountNumber", header.text("CustomerAccountNumber"));
            draft.defaultText("ReturnWarehouseId", header.text("DefaultReturnWarehouseId"));
            draft.defaultText("ReturnSiteId", header.text("DefaultReturnSiteId"));
        });
        items.find(draft.company(), draft.text("ItemNumber")).ifPresent(item -> {
            draft.defaultText("SalesUnitSymbol", item.text("SalesUnitSymbol"));
            draft.defaultText("LineDescription", item.text("SearchName"));
        });
        draft.defaultText("ReturnSiteId", Warehouses.site(world, draft.company(), draft.text("ReturnWarehouseId")));
        amount(draft);
    }

    private static void amount(Draft draft) {
        draft.assign(
                "LineAmount",
                LineAmounts.round(draft.number("ReturnSalesQuantity").multiply(draft.number("SalesPrice"))));
    }

    @Override
    public void validateCreate(Draft draft, Infolog log) {
        String number = draft.text("ReturnOrderNumber");
        Optional<Row> header = header(draft);
        if (header.isEmpty() && !number.isEmpty()) {
            Property property = Optional.ofNullable(draft.set().shape().byName().get("ReturnOrderNumber"))
                    .orElseThrow();
            log.warning(
                    "value.not.found",
                    number,
                    property.label(),
                    world.schema().table("SalesReturnTable").label());
            log.warning("validate.field", draft.set().entityName(), property.name());
        }
        header.filter(order -> !ReturnHeaderRules.changeable(order))
                .ifPresent(order -> ReturnHeaderRules.refuseClosed(order, "SalesLine", log));
        if (!log.refuses()) {
            items.validate(draft, log);
            check(draft, log);
        }
    }

    private void check(Draft draft, Infolog log) {
        if (draft.number("ReturnSalesQuantity").compareTo(BigDecimal.ZERO) >= 0) {
            log.error("return.quantity");
            log.warning("validate.field", draft.set().entityName(), "ReturnSalesQuantity");
        }
        if (draft.text("ReturnSiteId").isEmpty()) {
            log.warning("site.mandatory");
            log.error("update.canceled");
        }
    }

    @Override
    public void validateUpdate(Draft draft, Row row, Infolog log) {
        refuseArrived(row, log);
        check(draft, log);
        amount(draft);
    }

    @Override
    public void delete(Row row, WorkUnit unit, Infolog log) {
        refuseArrived(row, log);
    }

    private static void refuseArrived(Row row, Infolog log) {
        if (!awaited(row)) {
            log.error("return.line.not.open", row.text("ReturnOrderNumber"), row.text("ReturnStatus"));
            log.warning("validate.write", "SalesLine");
        }
    }

    private Optional<Row> header(Draft draft) {
        return world.store().table("SalesReturnTable").find(Key.of(draft.company(), draft.text("ReturnOrderNumber")));
    }
}

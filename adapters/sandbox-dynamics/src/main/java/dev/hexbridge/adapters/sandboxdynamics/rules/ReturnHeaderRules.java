package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.FieldsBuilder;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Return orders: numbered twice, as an order and as an RMA, and closed once they are credited. */
final class ReturnHeaderRules implements TableRules {
    static final Set<String> TOTALS = Set.of("OrderTotalAmount", "OrderTotalTaxAmount");

    private static final Set<String> CHANGEABLE = Set.of("Created", "Open");

    private final World world;

    ReturnHeaderRules(World world) {
        this.world = world;
    }

    static boolean changeable(Row header) {
        return CHANGEABLE.contains(header.text("ReturnStatus"));
    }

    static void refuseClosed(Row header, String dataSource, Infolog log) {
        log.error("return.not.open", header.text("ReturnOrderNumber"), header.text("ReturnStatus"));
        log.warning("validate.write", dataSource);
    }

    @Override
    public void defaults(Draft draft) {
        draft.assign("RMANumber", "RMA-" + draft.text("ReturnOrderNumber"));
        draft.assign("ReturnStatus", "Created");
        draft.assign("ReturnOrderStatus", "Backorder");
        draft.defaultText("InvoiceCustomerAccountNumber", draft.text("CustomerAccountNumber"));
        customer(draft).ifPresent(customer -> {
            draft.defaultText("CurrencyCode", customer.text("SalesCurrencyCode"));
            draft.defaultText("LanguageId", customer.text("LanguageId"));
            draft.defaultText("DefaultReturnWarehouseId", customer.text("WarehouseId"));
        });
        draft.defaultText(
                "DefaultReturnSiteId", Warehouses.site(world, draft.company(), draft.text("DefaultReturnWarehouseId")));
    }

    private Optional<Row> customer(Draft draft) {
        return world.store().table("CustTable").find(Key.of(draft.company(), draft.text("CustomerAccountNumber")));
    }

    @Override
    public void validateCreate(Draft draft, Infolog log) {}

    @Override
    public void validateUpdate(Draft draft, Row row, Infolog log) {
        if (!changeable(row)) {
            refuseClosed(row, "SalesTable", log);
        }
    }

    @Override
    public void delete(Row row, WorkUnit unit, Infolog log) {
        List<Row> lines = lines(row);
        if (changeable(row) && lines.stream().allMatch(ReturnLineRules::awaited)) {
            lines.forEach(unit::remove);
        } else {
            refuseClosed(row, "SalesTable", log);
        }
    }

    List<Row> lines(Row header) {
        String company = header.text("dataAreaId");
        return world
                .store()
                .table("SalesReturnLine")
                .find("ReturnOrderNumber", header.text("ReturnOrderNumber"))
                .stream()
                .filter(line -> line.text("dataAreaId").equals(company))
                .toList();
    }

    /** What is credited: net and tax by the items' groups. */
    Fields totals(Row header) {
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal tax = BigDecimal.ZERO;
        for (Row line : lines(header)) {
            net = net.add(line.number("LineAmount"));
            tax = tax.add(tax(line));
        }
        FieldsBuilder totals = new FieldsBuilder(2);
        totals.put("OrderTotalAmount", net.add(tax));
        totals.put("OrderTotalTaxAmount", tax);
        return totals.build();
    }

    private BigDecimal tax(Row line) {
        String group = new Items(world)
                .find(line.text("dataAreaId"), line.text("ItemNumber"))
                .map(item -> item.text("SalesSalesTaxItemGroupCode"))
                .orElse("");
        BigDecimal rate = world.knobs().taxRates.get().getOrDefault(group, BigDecimal.ZERO);
        return LineAmounts.round(line.number("LineAmount").multiply(rate));
    }
}

package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.FieldsBuilder;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Posted;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.Table;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the product's own jobs do to documents, outside OData: confirming, delivering, invoicing, posting. */
public final class Postings {
    /** The states a test may move an order to, with the order's status and its processing status. */
    private static final Map<String, String[]> STATES = Map.of(
            "Backorder", new String[] {"Backorder", "Active"},
            "Confirmed", new String[] {"Backorder", "Confirmed"},
            "Delivered", new String[] {"Delivered", "Delivered"},
            "Invoiced", new String[] {"Invoiced", "Invoiced"},
            "Canceled", new String[] {"Canceled", "Canceled"});

    private final World world;

    /** The jobs over a world. */
    public Postings(World world) {
        this.world = world;
    }

    /** Whether that state exists. */
    public boolean knows(String state) {
        return STATES.containsKey(state);
    }

    /** Moves an order and its lines to a state that {@link #knows} knows. */
    public void move(Row header, String state) {
        String[] statuses = STATES.getOrDefault(state, new String[] {"Backorder", "Active"});
        FieldsBuilder fields = new FieldsBuilder(2);
        fields.put("SalesOrderStatus", statuses[0]);
        fields.put("SalesOrderProcessingStatus", statuses[1]);
        assign(header, fields.build());
        for (Row line : OrderTotals.lines(world.store(), header)) {
            assign(
                    line,
                    Fields.of("SalesOrderLineStatus", statuses[0])
                            .with(posted(line, state).fields()));
        }
    }

    private static Posted posted(Row line, String state) {
        BigDecimal ordered = line.number("OrderedSalesQuantity").abs();
        return switch (state) {
            case "Delivered" -> new Posted(BigDecimal.ZERO, ordered, BigDecimal.ZERO);
            case "Invoiced" -> new Posted(BigDecimal.ZERO, ordered, ordered);
            default -> Posted.NOTHING;
        };
    }

    /** The lines of a payment journal. */
    public List<Row> lines(Row journal) {
        return JournalHeaderRules.lines(world.store(), journal);
    }

    /** Posts a payment journal. */
    public void post(Row journal) {
        assign(journal, Fields.of("IsPosted", "Yes"));
    }

    /** Sets what a warehouse has of an item, without dimensions; answers whether there is such a warehouse. */
    public boolean stock(Key warehouse, String item, BigDecimal quantity) {
        Optional<Row> place = world.store().table("InventLocation").find(warehouse);
        place.ifPresent(row -> stock(row, item, quantity));
        return place.isPresent();
    }

    private void stock(Row warehouse, String item, BigDecimal quantity) {
        String company = warehouse.text("dataAreaId");
        String site = warehouse.text("OperationalSiteId");
        String place = warehouse.text("WarehouseId");
        FieldsBuilder fields = new FieldsBuilder(8);
        fields.put("dataAreaId", company);
        fields.put("ItemNumber", item);
        fields.put("InventorySiteId", site);
        fields.put("InventoryWarehouseId", place);
        fields.put("OnHandQuantity", quantity);
        fields.put("AvailableOnHandQuantity", quantity);
        fields.put("TotalAvailableQuantity", quantity);
        Table table = world.store().table("InventSum");
        Key key = Key.of(company, item, "", "", "", "", "", site, place);
        table.find(key)
                .ifPresentOrElse(
                        row -> assign(row, fields.build()),
                        () -> new WorkUnit().insert(table, key, new Row.State(Fields.EMPTY, fields.build(), 1)));
    }

    private void assign(Row row, Fields fields) {
        Row.State before = row.state();
        int version = world.dice().version();
        new WorkUnit()
                .change(row, new Row.State(before.sent(), before.assigned().with(fields), version));
    }
}

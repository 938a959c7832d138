package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.FieldsBuilder;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import java.util.Map;

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
            assign(line, Fields.of("SalesOrderLineStatus", statuses[0]));
        }
    }

    /** Posts a payment journal. */
    public void post(Row journal) {
        assign(journal, Fields.of("IsPosted", "Yes"));
    }

    private void assign(Row row, Fields fields) {
        Row.State before = row.state();
        int version = world.dice().version();
        new WorkUnit()
                .change(row, new Row.State(before.sent(), before.assigned().with(fields), version));
    }
}

package dev.hexbridge.adapters.sandboxdynamics.posting;

import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.FieldsBuilder;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import java.math.BigDecimal;
import java.util.List;

/** Takes goods back, credits them, cancels returns: all lines of one return order at once. */
public final class ReturnPostings {
    private final World world;

    /** The jobs over a world. */
    public ReturnPostings(World world) {
        this.world = world;
    }

    /** What is done with a return order. */
    public enum Job {
        /** The goods have arrived and were registered. */
        ARRIVE("Registered", "Open", "Backorder"),
        /** A packing slip: they are in stock again. */
        RECEIVE("Received", "Open", "Delivered"),
        /** A credit note. */
        INVOICE("Invoiced", "Closed", "Invoiced"),
        /** Nothing comes back. */
        CANCEL("Canceled", "Canceled", "Canceled");

        private final String line;
        private final String header;
        private final String order;

        Job(String line, String header, String order) {
            this.line = line;
            this.header = header;
            this.order = order;
        }
    }

    /** Posts one job. */
    public void post(Row header, Job job) {
        WorkUnit unit = new WorkUnit();
        for (Row line : lines(header)) {
            FieldsBuilder fields = new FieldsBuilder(2);
            fields.put("ReturnStatus", job.line);
            if ((job == Job.RECEIVE || job == Job.INVOICE) && movesStock(line)) {
                fields.put("ReturnedSalesQuantity", line.number("ReturnSalesQuantity"));
            } else {
                fields.put("ReturnedSalesQuantity", BigDecimal.ZERO);
            }
            assign(line, fields.build(), unit);
        }
        FieldsBuilder fields = new FieldsBuilder(2);
        fields.put("ReturnStatus", job.header);
        fields.put("ReturnOrderStatus", job.order);
        assign(header, fields.build(), unit);
    }

    /** A disposition of the action {@code CreditOnly} skips arrival and packing slip; without one, goods come back. */
    private boolean movesStock(Row line) {
        Key code = Key.of(line.text("dataAreaId"), line.text("ReturnDispositionCode"));
        return world.store()
                .table("ReturnDispositionCode")
                .find(code)
                .filter(found -> found.text("DispositionAction").equals("CreditOnly"))
                .isEmpty();
    }

    private List<Row> lines(Row header) {
        String company = header.text("dataAreaId");
        return world
                .store()
                .table("SalesReturnLine")
                .find("ReturnOrderNumber", header.text("ReturnOrderNumber"))
                .stream()
                .filter(line -> line.text("dataAreaId").equals(company))
                .toList();
    }

    private void assign(Row row, Fields fields, WorkUnit unit) {
        Row.State before = row.state();
        int version = world.dice().version();
        unit.change(row, new Row.State(before.sent(), before.assigned().with(fields), version));
    }
}

package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.FieldsBuilder;
import dev.hexbridge.adapters.sandboxdynamics.store.Posted;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** How far an order and its lines have got, told from what is posted of each line. */
public final class OrderProgress {
    static final String OPEN = "Backorder";
    private static final String DELIVERED = "Delivered";
    private static final String INVOICED = "Invoiced";
    private static final String PICKED = "Picked";
    private static final String STATUS = "SalesOrderStatus";
    private static final String PROCESSING = "SalesOrderProcessingStatus";
    private static final String LINE_STATUS = "SalesOrderLineStatus";

    private final World world;

    /** The progress of a world's orders. */
    public OrderProgress(World world) {
        this.world = world;
    }

    /** The lines of an order, oldest first. */
    public List<Row> lines(Row header) {
        return OrderTotals.lines(world.store(), header);
    }

    /** Writes what is posted of a line. */
    public void post(Row line, Posted posted, WorkUnit unit) {
        assign(line, posted.fields(), unit);
    }

    /** States anew how far an order has got; one of which nothing is posted is left as it is. */
    public void restate(Row header, WorkUnit unit) {
        List<Row> lines = lines(header);
        if (lines.stream().allMatch(line -> isUntouched(Posted.of(line)))) {
            if (header.text(PROCESSING).equals(PICKED)) {
                assign(header, Fields.of(PROCESSING, "Active"), unit);
            }
            return;
        }
        lines.forEach(line -> become(line, Fields.of(LINE_STATUS, status(line)), unit));
        FieldsBuilder fields = new FieldsBuilder(2);
        fields.put(STATUS, status(lines));
        fields.put(PROCESSING, processing(lines));
        become(header, fields.build(), unit);
    }

    private static boolean isUntouched(Posted posted) {
        return posted.taken().signum() == 0 && posted.invoiced().signum() == 0;
    }

    private static String status(Row line) {
        Posted posted = Posted.of(line);
        BigDecimal ordered = line.number("OrderedSalesQuantity").abs();
        if (posted.delivered().signum() == 0 || posted.delivered().compareTo(ordered) < 0) {
            return OPEN;
        }
        return posted.invoiced().compareTo(ordered) < 0 ? DELIVERED : INVOICED;
    }

    private static String status(List<Row> lines) {
        if (lines.stream().anyMatch(line -> status(line).equals(OPEN))) {
            return OPEN;
        }
        return lines.stream().allMatch(line -> status(line).equals(INVOICED)) ? INVOICED : DELIVERED;
    }

    private static String processing(List<Row> lines) {
        String status = status(lines);
        boolean invoiced = some(lines, Posted::invoiced);
        return switch (status) {
            case INVOICED -> INVOICED;
            case DELIVERED -> invoiced ? "DeliveredPartiallyInvoiced" : DELIVERED;
            default -> underWay(lines, invoiced);
        };
    }

    private static String underWay(List<Row> lines, boolean invoiced) {
        if (invoiced) {
            return "PartiallyInvoiced";
        }
        return some(lines, Posted::delivered) ? "PartiallyDelivered" : PICKED;
    }

    private static boolean some(List<Row> lines, Function<Posted, BigDecimal> part) {
        return lines.stream().anyMatch(line -> part.apply(Posted.of(line)).signum() > 0);
    }

    private void become(Row row, Fields fields, WorkUnit unit) {
        boolean same = true;
        for (int i = 0; i < fields.size(); i++) {
            same &= row.text(fields.name(i)).equals(fields.value(i));
        }
        if (!same) {
            assign(row, fields, unit);
        }
    }

    private void assign(Row row, Fields fields, WorkUnit unit) {
        Row.State before = row.state();
        int version = world.dice().version();
        unit.change(row, new Row.State(before.sent(), before.assigned().with(fields), version));
    }
}

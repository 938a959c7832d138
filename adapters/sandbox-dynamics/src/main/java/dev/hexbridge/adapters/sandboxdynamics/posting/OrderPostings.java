package dev.hexbridge.adapters.sandboxdynamics.posting;

import dev.hexbridge.adapters.sandboxdynamics.rules.OrderProgress;
import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.FieldsBuilder;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Posted;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.Table;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Picks, packs and invoices sales orders, wholly or in part. */
public final class OrderPostings {
    private final World world;
    private final OrderProgress progress;

    /** The jobs over a world. */
    public OrderPostings(World world) {
        this.world = world;
        this.progress = new OrderProgress(world);
    }

    /** What is done with a part of each line. */
    public enum Job {
        /** A picking list: the quantity is taken from the shelves. */
        PICK,
        /** A packing slip: the quantity is delivered; what was picked first. */
        PACK,
        /** An invoice over what is delivered. */
        INVOICE,
        /** What was picked goes back to the shelves. */
        UNPICK
    }

    /**
     * Posts one job.
     *
     * @param quantities how much of a line, by its lot or its external item number; empty for all that is left of all
     * @return what is wrong with the quantities; empty where the job is done
     */
    public Optional<String> post(Row header, Job job, Map<String, BigDecimal> quantities) {
        WorkUnit unit = new WorkUnit();
        for (Row line : progress.lines(header)) {
            Posted before = Posted.of(line);
            BigDecimal most = most(line, before, job);
            BigDecimal quantity = quantities.isEmpty() ? most : quantity(line, quantities);
            if (quantity.signum() < 0 || quantity.compareTo(most) > 0) {
                unit.rollback();
                return Optional.of(line.text("InventoryLotId") + ": at most " + most.toPlainString());
            }
            if (quantity.signum() > 0) {
                progress.post(line, after(before, job, quantity), unit);
                if (job == Job.PACK) {
                    pack(header, line, quantity, unit);
                }
            }
        }
        progress.restate(header, unit);
        return Optional.empty();
    }

    private static BigDecimal quantity(Row line, Map<String, BigDecimal> quantities) {
        return Optional.ofNullable(quantities.get(line.text("InventoryLotId")))
                .or(() -> Optional.ofNullable(quantities.get(line.text("ExternalItemNumber"))))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal most(Row line, Posted posted, Job job) {
        BigDecimal ordered = line.number("OrderedSalesQuantity").abs();
        return switch (job) {
            case PICK -> ordered.subtract(posted.taken());
            case PACK -> ordered.subtract(posted.delivered());
            case INVOICE -> posted.delivered().subtract(posted.invoiced());
            case UNPICK -> posted.picked();
        };
    }

    private static Posted after(Posted before, Job job, BigDecimal quantity) {
        return switch (job) {
            case PICK -> new Posted(before.picked().add(quantity), before.delivered(), before.invoiced());
            case PACK ->
                new Posted(
                        before.picked().subtract(quantity).max(BigDecimal.ZERO),
                        before.delivered().add(quantity),
                        before.invoiced());
            case INVOICE ->
                new Posted(
                        before.picked(), before.delivered(), before.invoiced().add(quantity));
            case UNPICK -> new Posted(before.picked().subtract(quantity), before.delivered(), before.invoiced());
        };
    }

    /** A packing slip's line, which says for good how much was delivered. */
    private void pack(Row header, Row line, BigDecimal quantity, WorkUnit unit) {
        Table slips = world.store().table("CustPackingSlipTrans");
        String company = header.text("dataAreaId");
        String order = header.text("SalesOrderNumber");
        BigDecimal number = BigDecimal.valueOf(slips.rows().size() + 1L);
        FieldsBuilder fields = new FieldsBuilder(12);
        fields.put("dataAreaId", company);
        fields.put("SourceDocumentLine", number);
        fields.put("SalesId", order);
        fields.put("OrigSalesId", order);
        fields.put("InventTransId", line.text("InventoryLotId"));
        fields.put("ItemId", line.text("ItemNumber"));
        fields.put("PackingSlipId", "PS-" + order);
        fields.put("Ordered", line.number("OrderedSalesQuantity"));
        fields.put("Qty", line.number("OrderedSalesQuantity").signum() < 0 ? quantity.negate() : quantity);
        unit.insert(
                slips,
                Key.of(company, number.toPlainString()),
                new Row.State(Fields.EMPTY, fields.build(), world.dice().version()));
    }
}

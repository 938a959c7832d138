package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.amendment.Progress;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Stage;
import dev.hexbridge.domain.convergence.TargetRecord;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What a sales order's two states come to. A header of Finance and Operations has a status that a user calls "Open
 * order" while it is {@code Backorder}, and a processing status that tells how far an open order has got.
 */
final class SalesOrderStages {

    static final String STATUS = "SalesOrderStatus";
    static final String LINE_STATUS = "SalesOrderLineStatus";

    /** No field of a line: what packing slips say of it. */
    static final String DELIVERED = "DeliveredQuantity";

    private static final String BACKORDER = "Backorder";
    static final String PROCESSING = "SalesOrderProcessingStatus";

    /** Both states, as {@code status/processing status}, and where the order stands. What is not here is unclear. */
    private static final Map<String, Stage> TABLE = Map.ofEntries(
            Map.entry("Backorder/Active", Stage.OPEN),
            Map.entry("Backorder/Confirmed", Stage.OPEN),
            Map.entry("Backorder/Picked", Stage.PICKED),
            Map.entry("Backorder/PartiallyDelivered", Stage.PARTLY_DELIVERED),
            Map.entry("Backorder/Delivered", Stage.DELIVERED),
            Map.entry("Backorder/PartiallyInvoiced", Stage.PARTLY_INVOICED),
            Map.entry("Backorder/DeliveredPartiallyInvoiced", Stage.PARTLY_INVOICED),
            Map.entry("Delivered/Delivered", Stage.DELIVERED),
            Map.entry("Delivered/PartiallyDelivered", Stage.PARTLY_DELIVERED),
            Map.entry("Delivered/PartiallyInvoiced", Stage.PARTLY_INVOICED),
            Map.entry("Delivered/DeliveredPartiallyInvoiced", Stage.PARTLY_INVOICED),
            Map.entry("Invoiced/Invoiced", Stage.INVOICED),
            Map.entry("Invoiced/PartiallyInvoiced", Stage.PARTLY_INVOICED),
            Map.entry("Canceled/Canceled", Stage.CANCELLED));

    private SalesOrderStages() {}

    /** How far an order has got for those who edit it; empty where that is past all editing, or not known. */
    static Optional<Progress> standing(TargetRecord header) {
        return switch (of(header)) {
            case OPEN -> Optional.of(Progress.OPEN);
            case PICKED -> Optional.of(Progress.PICKED);
            case PARTLY_DELIVERED -> Optional.of(Progress.PARTLY_SHIPPED);
            case DELIVERED -> Optional.of(Progress.SHIPPED);
            // The header changes for as long as something is to be delivered.
            case PARTLY_INVOICED ->
                Optional.of(text(header, STATUS).equals(BACKORDER) ? Progress.PARTLY_SHIPPED : Progress.SHIPPED);
            case INVOICED -> Optional.of(Progress.INVOICED);
            case CANCELLED, UNCLEAR -> Optional.empty();
        };
    }

    /** How far a line has got, in an order that has got that far. */
    static Progress standing(Progress order, TargetRecord line) {
        return switch (order) {
            case OPEN, PICKED, SHIPPED, INVOICED -> order;
            case PARTLY_SHIPPED ->
                switch (text(line, LINE_STATUS)) {
                    case "Invoiced" -> Progress.INVOICED;
                    case "Delivered" -> Progress.SHIPPED;
                    default -> delivered(line).signum() > 0 ? Progress.PARTLY_SHIPPED : Progress.OPEN;
                };
        };
    }

    /** How much of a line is delivered. */
    static BigDecimal delivered(TargetRecord line) {
        return line.fields().get(DELIVERED) instanceof FieldValue.Decimal decimal ? decimal.value() : BigDecimal.ZERO;
    }

    static Stage of(TargetRecord header) {
        return TABLE.getOrDefault(text(header, STATUS) + "/" + text(header, PROCESSING), Stage.UNCLEAR);
    }

    private static String text(TargetRecord header, String field) {
        return Optional.ofNullable(header.fields().get(field))
                .map(FieldValue::display)
                .orElse("");
    }
}

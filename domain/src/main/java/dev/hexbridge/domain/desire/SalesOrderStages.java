package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Stage;
import dev.hexbridge.domain.convergence.TargetRecord;
import java.util.Map;
import java.util.Optional;

/**
 * What a sales order's two states come to. A header of Finance and Operations has a status that a user calls "Open
 * order" while it is {@code Backorder}, and a processing status that tells how far an open order has got.
 */
final class SalesOrderStages {

    static final String STATUS = "SalesOrderStatus";
    static final String PROCESSING = "SalesOrderProcessingStatus";

    /** Both states, as {@code status/processing status}, and where the order stands. What is not here is unclear. */
    private static final Map<String, Stage> TABLE = Map.ofEntries(
            Map.entry("Backorder/Active", Stage.OPEN),
            Map.entry("Backorder/Confirmed", Stage.CONFIRMED),
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

    static Stage of(TargetRecord header) {
        return TABLE.getOrDefault(text(header, STATUS) + "/" + text(header, PROCESSING), Stage.UNCLEAR);
    }

    private static String text(TargetRecord header, String field) {
        return Optional.ofNullable(header.fields().get(field))
                .map(FieldValue::display)
                .orElse("");
    }
}

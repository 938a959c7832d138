package dev.hexbridge.application.fake;

import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.TargetRecord;
import java.util.Optional;
import java.util.TreeMap;

/** How far an order of the fake target has got. */
final class OrderState {

    private static final String STATUS = "SalesOrderStatus";
    private static final String PROCESSING = "SalesOrderProcessingStatus";
    private static final String RETURN = "ReturnStatus";
    private static final String OPEN = "Backorder";

    private OrderState() {}

    /** An order is open when it comes to be. */
    static TargetRecord opened(TargetRecord root) {
        if (root.kind().equals("return-order") && !root.fields().containsKey(RETURN)) {
            TreeMap<String, FieldValue> fields = new TreeMap<>(root.fields());
            fields.put(RETURN, new FieldValue.Text("Created"));
            return new TargetRecord(root.kind(), root.key(), fields);
        }
        return root.fields().containsKey(STATUS) ? root : moved(root, OPEN, "Active");
    }

    /** Orders stand open until somebody moves them. */
    static boolean isOpen(TargetRecord root) {
        return Optional.ofNullable(root.fields().get(STATUS))
                .map(FieldValue::display)
                .filter(status -> !status.equals(OPEN))
                .isEmpty();
    }

    static TargetRecord moved(TargetRecord root, String status, String processing) {
        TreeMap<String, FieldValue> fields = new TreeMap<>(root.fields());
        fields.put(STATUS, new FieldValue.Text(status));
        fields.put(PROCESSING, new FieldValue.Text(processing));
        return new TargetRecord(root.kind(), root.key(), fields);
    }
}

package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.convergence.AmendmentRules;
import dev.hexbridge.domain.convergence.Difference;
import dev.hexbridge.domain.convergence.FieldRule;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Stage;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.Verification;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a document that makes up for another may be changed: all of it while nothing has happened to it, and then no
 * more. What it leaves is for the next of its means.
 *
 * @param kind whose status fields tell how far it has got
 */
record CompensationRules(Kind kind) implements AmendmentRules {

    private static final FieldValue SOME_TEXT = new FieldValue.Text("");
    private static final String RETURN_STATUS = "ReturnStatus";

    enum Kind {
        RETURN_ORDER,
        SALES_ORDER
    }

    @Override
    public StateDoc wanted(StateDoc document) {
        TargetRecord root = document.root();
        TreeMap<String, FieldValue> fields = new TreeMap<>(root.fields());
        statusFields().forEach(field -> fields.put(field, SOME_TEXT));
        return new StateDoc(new TargetRecord(root.kind(), root.key(), fields), document.children());
    }

    private List<String> statusFields() {
        return switch (kind) {
            case RETURN_ORDER -> List.of(RETURN_STATUS);
            case SALES_ORDER -> List.of(SalesOrderStages.STATUS, SalesOrderStages.PROCESSING);
        };
    }

    @Override
    public Stage stage(TargetRecord root) {
        return switch (kind) {
            case SALES_ORDER -> SalesOrderStages.of(root);
            case RETURN_ORDER -> returned(root);
        };
    }

    /** A return order is created, open once goods have arrived, and closed once they are credited. */
    private static Stage returned(TargetRecord root) {
        String status = Optional.ofNullable(root.fields().get(RETURN_STATUS))
                .map(FieldValue::display)
                .orElse("");
        return switch (status) {
            case "Created" -> Stage.OPEN;
            case "Open" -> Stage.DELIVERED;
            case "Closed" -> Stage.INVOICED;
            case "Canceled" -> Stage.CANCELLED;
            default -> Stage.UNCLEAR;
        };
    }

    @Override
    public Ruled ruled(StateDoc seen, List<Difference> open) {
        Stage stage = stage(seen.root());
        return switch (stage) {
            case OPEN -> new Ruled(open, List.of(), Optional.empty());
            case PICKED, PARTLY_DELIVERED, DELIVERED, PARTLY_INVOICED, INVOICED ->
                new Ruled(List.of(), open, Optional.empty());
            case CANCELLED, UNCLEAR -> Ruled.closed(stage.words() + " in the target, and is not changed any more");
        };
    }

    /** Every line that bears a key of ours was made by us; people's own bear none. */
    @Override
    public boolean isOurs(String childKey) {
        return false;
    }

    @Override
    public FieldRule rule(String record, String field) {
        return FieldRule.SEND_OR_ASK;
    }

    @Override
    public boolean empties(String record, String field) {
        return false;
    }

    @Override
    public Optional<String> objection(StateDoc patched) {
        return Optional.empty();
    }

    /** What makes up for another document was compared with it when it was worked out. */
    @Override
    public Optional<Verification> verification() {
        return Optional.empty();
    }
}

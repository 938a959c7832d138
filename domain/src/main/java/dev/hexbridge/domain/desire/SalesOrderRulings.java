package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.amendment.AmendmentTable;
import dev.hexbridge.domain.amendment.Edit;
import dev.hexbridge.domain.amendment.Progress;
import dev.hexbridge.domain.amendment.Ruling;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.AmendmentRules.Ruled;
import dev.hexbridge.domain.convergence.Difference;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Plan;
import dev.hexbridge.domain.convergence.Stage;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Applies the table of amendments to the differences of one sales order.
 *
 * @param order the order, which tells goods from charges
 * @param seen the sales order as it was read
 */
record SalesOrderRulings(Order order, StateDoc seen) {

    private static final String QUANTITY = "OrderedSalesQuantity";

    Ruled ruled(Stage stage, List<Difference> open) {
        Optional<Progress> standing = SalesOrderStages.standing(seen.root());
        if (standing.isEmpty()) {
            return Ruled.closed(stage.words() + " in the target, and is not changed any more");
        }
        List<Difference> sent = new ArrayList<>();
        List<Difference> carried = new ArrayList<>();
        for (Difference difference : open) {
            Edit edit = Edits.of(difference, order);
            switch (AmendmentTable.ruling(edit, standing(edit, standing.get(), difference))) {
                case Ruling.Patch patch -> sent.add(difference);
                case Ruling.Reduce reduce -> reduce(difference, sent, carried);
                case Ruling.Compensate compensate -> carried.add(difference);
                case Ruling.Keep keep -> carried.add(difference);
                case Ruling.Hold hold -> {
                    return held(stage, edit, hold, difference);
                }
            }
        }
        return new Ruled(sent, carried, Optional.empty());
    }

    private static Ruled held(Stage stage, Edit edit, Ruling.Hold hold, Difference difference) {
        Plan.Cause cause = stage == Stage.OPEN ? Plan.Cause.DIFFERS : Plan.Cause.CLOSED;
        String reason = stage.words() + " in the target, and the " + edit.words() + " is not sent: " + hold.words()
                + ". Either " + String.join(", or ", hold.options());
        return Ruled.held(cause, reason, List.of(difference));
    }

    /** A line stands by itself; one that is still to come, and the header, where the order does. */
    private Progress standing(Edit edit, Progress order, Difference difference) {
        return seen.child(difference.record())
                .filter(line -> edit.isOfLine())
                .map(line -> SalesOrderStages.standing(order, line))
                .orElse(order);
    }

    private void reduce(Difference difference, List<Difference> sent, List<Difference> carried) {
        TargetRecord line = seen.child(difference.record()).orElseThrow();
        BigDecimal delivered = SalesOrderStages.delivered(line);
        BigDecimal wanted = difference.field().equals(QUANTITY) ? number(difference.desired()) : BigDecimal.ZERO;
        Optional<FieldValue> found = Optional.ofNullable(line.fields().get(QUANTITY));
        BigDecimal floor = wanted.max(delivered);
        if (number(found).compareTo(floor) > 0) {
            Optional<FieldValue> least = Optional.of(new FieldValue.Decimal(floor));
            sent.add(new Difference(difference.record(), QUANTITY, least, found));
        }
        if (wanted.compareTo(floor) < 0) {
            carried.add(difference);
        }
    }

    private static BigDecimal number(Optional<FieldValue> value) {
        return value.isPresent() && value.get() instanceof FieldValue.Decimal decimal
                ? decimal.value()
                : BigDecimal.ZERO;
    }
}

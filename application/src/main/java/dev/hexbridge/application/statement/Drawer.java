package dev.hexbridge.application.statement;

import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.pair.PairSettings.MoneySettings;
import dev.hexbridge.domain.reconciliation.Known;
import dev.hexbridge.domain.refund.AsSold;
import dev.hexbridge.domain.statement.DayRows;
import dev.hexbridge.domain.statement.StatementRow;
import dev.hexbridge.domain.totals.BookedTotal;
import dev.hexbridge.domain.totals.LineArithmetic;
import dev.hexbridge.domain.totals.Pricing;
import java.util.Optional;

/**
 * An order of the day, and what is known of its document.
 *
 * @param entity the order's key
 * @param order the order as its source shows it now
 * @param route the pair that takes it
 */
record Drawer(EntityKey entity, Order order, Route route) {

    LinkKey key() {
        return route.orderKey(entity);
    }

    MoneySettings money() {
        return route.pair().settings().money();
    }

    /** What was refunded has documents of its own: the order's own stays as it was sold. */
    private Order sold() {
        return AsSold.of(order);
    }

    /** A cancelled order asks for nothing. */
    private Money asked() {
        Money expected = Pricing.of(sold(), money().view(), money().tax()).expected();
        return order.times().cancelled().isPresent() ? Money.zero(expected.currency()) : expected;
    }

    /** The row of an order that has no document. */
    StatementRow without(DayRows day, Known known, Optional<Agreed> settled) {
        String reason = settled.isPresent() ? "it was settled that there is to be no document" : Reasons.of(known);
        return day.order(entity.text(), order, asked(), Optional.empty(), Optional.of(reason));
    }

    /** The row of an order whose document was looked at. */
    StatementRow with(DayRows day, Agreed settled, Observed observed) {
        String number = settled.ref().id();
        return switch (observed) {
            case Observed.Seen seen -> {
                Money held = BookedTotal.of(sold(), seen.document(), LineArithmetic.SALES_ORDER_LINE, money());
                Money asked = asked();
                Optional<String> reason = held.equals(asked)
                        ? Optional.empty()
                        : Optional.of(number + " comes to " + held + ", the order to " + asked);
                yield day.order(entity.text(), order, asked, Optional.of(held), reason);
            }
            case Observed.Absent absent ->
                day.order(entity.text(), order, asked(), Optional.empty(), Optional.of(number + " is gone"));
            case Observed.NotRead notRead ->
                day.order(entity.text(), order, asked(), Optional.empty(), Optional.of(number + " was not looked at"));
        };
    }
}

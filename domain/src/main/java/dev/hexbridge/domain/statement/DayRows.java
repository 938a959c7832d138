package dev.hexbridge.domain.statement;

import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.statement.StatementRow.Kind;
import dev.hexbridge.domain.statement.StatementRow.What;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which rows an order gives to a day.
 *
 * @param day the day
 * @param zone where it is that day
 * @param view in which of an order's currencies it is told
 */
public record DayRows(LocalDate day, ZoneId zone, CurrencyView view) {

    /** Whether something happened on the day. */
    public boolean holds(OffsetDateTime moment) {
        return moment.atZoneSameInstant(zone).toLocalDate().equals(day);
    }

    /**
     * The row of an order that was made on the day.
     *
     * @param entity the order's key
     * @param asked what the order comes to by its source
     * @param held what the target holds of it
     * @param reason why the target holds nothing, or something else
     */
    public StatementRow order(String entity, Order order, Money asked, Optional<Money> held, Optional<String> reason) {
        What what = new What(Kind.ORDER, entity, order.number(), entity);
        String gateway = order.payment().gateway().orElse(StatementRow.NO_GATEWAY);
        return new StatementRow(what, gateway, asked, held, reason);
    }

    /** What was taken and refunded on the day: transactions that succeeded. */
    public Stream<StatementRow> money(String entity, Order order) {
        return order.payment().transactions().stream()
                .filter(it -> it.status() == Payment.Status.SUCCESS)
                .filter(it -> holds(it.processedAt().orElse(order.times().updated())))
                .flatMap(it -> kind(it).stream()
                        .map(kind -> new StatementRow(
                                new What(kind, entity, order.number(), it.id()),
                                it.gateway().isBlank() ? StatementRow.NO_GATEWAY : it.gateway(),
                                it.amount().in(view),
                                Optional.empty(),
                                Optional.empty())));
    }

    /** An authorization and its void move nothing. */
    private static Optional<Kind> kind(Payment payment) {
        return switch (payment.kind()) {
            case SALE, CAPTURE -> Optional.of(Kind.TAKEN);
            case REFUND -> Optional.of(Kind.REFUNDED);
            case AUTHORIZATION, VOID, OTHER -> Optional.empty();
        };
    }
}

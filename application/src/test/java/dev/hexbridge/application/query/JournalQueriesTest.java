package dev.hexbridge.application.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.port.outbound.History.DeadLetterQuery;
import dev.hexbridge.application.port.outbound.History.DeliveryQuery;
import dev.hexbridge.application.port.outbound.History.EventQuery;
import dev.hexbridge.domain.failure.FailurePatterns;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalQueriesTest {

    private static final Principal READER = new Principal("reader", Right.VIEWER);
    private static final Optional<String> ANY = Optional.empty();

    private final HistoryOf history = new HistoryOf(() -> Future.failedFuture("not asked here"));
    private final JournalQueries queries = new JournalQueries(history, FailurePatterns.NONE);

    @Test
    void aPageHoldsAtLeastOneAndAtMostFiveHundredRows() {
        queries.events(READER, new EventQuery(ANY, ANY, ANY, ANY, 0));
        queries.deliveries(READER, new DeliveryQuery(ANY, ANY, ANY, ANY, 501));
        queries.deadLetters(READER, new DeadLetterQuery(ANY, ANY, ANY, ANY, Integer.MIN_VALUE));
        assertEquals(
                List.of(
                        new EventQuery(ANY, ANY, ANY, ANY, 1),
                        new DeliveryQuery(ANY, ANY, ANY, ANY, 500),
                        new DeadLetterQuery(ANY, ANY, ANY, ANY, 1)),
                history.asked);
    }

    @Test
    void filtersAndCursorArriveAsTheyWereGiven() {
        EventQuery events = new EventQuery(
                Optional.of("sandbox"), Optional.of("held"), Optional.of("orders/create"), Optional.of("c"), 7);
        DeliveryQuery deliveries =
                new DeliveryQuery(Optional.of("erp"), Optional.of("rejected"), Optional.of("e"), Optional.of("c"), 8);
        DeadLetterQuery letters = new DeadLetterQuery(
                Optional.of("dead"), Optional.of("mapping"), Optional.of("0123456789abcdef"), Optional.of("c"), 9);
        queries.events(READER, events);
        queries.deliveries(READER, deliveries);
        queries.deadLetters(READER, letters);
        assertEquals(List.of(events, deliveries, letters), history.asked);
    }

    @Test
    void aTermIsSoughtWithoutTheBlanksAroundIt() {
        queries.timeline(READER, "  #1001 \n");
        assertEquals(List.of("#1001"), history.asked);
    }
}

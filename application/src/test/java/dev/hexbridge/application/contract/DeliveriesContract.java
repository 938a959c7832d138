package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.application.port.outbound.Deliveries.Attempt;
import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.application.port.outbound.History.DeliveryQuery;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every record of attempts promises, seen through its history. */
public abstract class DeliveriesContract extends JournalContract {

    private static final DeliveryQuery ALL =
            new DeliveryQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 10);

    @Test
    void anAttemptIsToldWithItsFailureAndNotes() {
        Failure failure =
                new Failure(FailureKind.RECORD_MISSING, "Artikel \u201EX\u201C fehlt", Optional.of("ItemNumber"));
        append(new Attempt(
                Fixtures.salesOrder("1"),
                Fixtures.somewhere(1),
                NOON,
                Duration.ofMillis(17),
                Step.CREATE,
                Result.REJECTED,
                Optional.of("SO-1"),
                Optional.of(failure),
                List.of("cut to 60 characters", "a, \"b\" {c}")));

        History.Delivery told = Waiting.of(history().deliveries(ALL)).items().getFirst();

        assertEquals("shop/order/1>sales-order@erp/usmf", told.key());
        assertEquals(NOON, told.at());
        assertEquals(Duration.ofMillis(17), told.took());
        assertEquals("create", told.step());
        assertEquals("rejected", told.result());
        assertEquals(Optional.of("SO-1"), told.targetId());
        History.Problem problem = told.problem().orElseThrow();
        assertEquals("record-missing", problem.kind());
        assertEquals("erp-setup", problem.actor());
        assertEquals("Artikel \u201EX\u201C fehlt (ItemNumber)", problem.text());
        assertEquals(FailureKind.RECORD_MISSING.remedy(), problem.remedy());
        assertEquals(List.of("cut to 60 characters", "a, \"b\" {c}"), told.notes());
    }

    @Test
    void textThatNoDatabaseLikesIsKeptAsFarAsItGoes() {
        Attempt nasty = new Attempt(
                Fixtures.salesOrder("1"),
                Fixtures.somewhere(1),
                NOON,
                Duration.ZERO,
                Step.READ,
                Result.RETRY_LATER,
                Optional.empty(),
                Optional.of(Failure.of(FailureKind.PROTOCOL, "a\u0000b\uD800c")),
                List.of("d\u0000e"));

        append(nasty);

        History.Delivery told = Waiting.of(history().deliveries(ALL)).items().getFirst();
        assertEquals("a\uFFFDb\uFFFDc", told.problem().orElseThrow().text());
        assertEquals(List.of("d\uFFFDe"), told.notes());
    }

    @Test
    void attemptsComeNewestFirstPageByPage() {
        append(attempt("1", Result.UNKNOWN), attempt("2", Result.DELIVERED), attempt("3", Result.DELIVERED));

        List<String> keys = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            DeliveryQuery query = new DeliveryQuery(Optional.empty(), Optional.empty(), Optional.empty(), cursor, 2);
            History.Page<History.Delivery> page = Waiting.of(history().deliveries(query));
            page.items().forEach(delivery -> keys.add(delivery.key().substring(11, 12)));
            cursor = page.next();
        } while (cursor.isPresent());

        assertEquals(List.of("3", "2", "1"), keys);
    }

    @Test
    void attemptsAreFoundByTargetResultAndEntity() {
        append(attempt("1", Result.UNKNOWN), attempt("2", Result.DELIVERED), attempt("3", Result.DELIVERED));

        assertEquals(3, count(Optional.of("erp"), Optional.empty(), Optional.empty()));
        assertEquals(0, count(Optional.of("other"), Optional.empty(), Optional.empty()));
        assertEquals(2, count(Optional.empty(), Optional.of("delivered"), Optional.empty()));
        assertEquals(1, count(Optional.empty(), Optional.empty(), Optional.of("shop/order/1")));
        assertEquals(0, count(Optional.empty(), Optional.of("delivered"), Optional.of("shop/order/1")));
    }

    private int count(Optional<String> target, Optional<String> result, Optional<String> entity) {
        DeliveryQuery query = new DeliveryQuery(target, result, entity, Optional.empty(), 10);
        return Waiting.of(history().deliveries(query)).items().size();
    }

    static Attempt attempt(String order, Result result) {
        return new Attempt(
                Fixtures.salesOrder(order),
                Fixtures.somewhere(1),
                NOON,
                Duration.ofMillis(5),
                Step.CREATE,
                result,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private void append(Attempt... attempts) {
        commit(tables -> tables.deliveries().append(List.of(attempts)));
    }
}

package dev.hexbridge.application.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.TellStatement.DayQuestion;
import dev.hexbridge.application.port.inbound.TellStatement.Told;
import dev.hexbridge.application.relay.ShopScene;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.statement.Statement;
import dev.hexbridge.domain.statement.StatementRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A day's orders beside the documents that the target really holds. */
class DailyStatementTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-05");

    private final ShopScene scene = new ShopScene();

    @Test
    void whatIsPostedTiesToTheCentPageByPage() {
        for (int i = 1; i <= 5; i++) {
            scene.receive(scene.shop.change(order("" + i, "19.99")));
        }
        scene.pass(ShopScene.MOMENT);

        Statement statement = Statement.of(rows());
        assertTrue(statement.isTied(), statement.toString());
        assertEquals(5, statement.lines().getFirst().items());
        assertEquals(
                Optional.of(Money.of("199.90", "USD")),
                statement.lines().getFirst().target());
    }

    @Test
    void aLineThatSomebodyAddedInTheTargetAndAnOrderThatNeverCameAreNamed() {
        scene.receive(scene.shop.change(order("1", "10")));
        scene.pass(ShopScene.MOMENT);
        scene.shop.change(order("1", "11"));
        scene.shop.change(order("2", "10"));

        List<StatementRow> differences = Statement.of(rows()).differences();
        assertEquals(
                List.of("SO-1 comes to 20.00 USD, the order to 22.00 USD", "the inbox never had it"),
                differences.stream().map(row -> row.reason().orElse("")).toList());
        assertEquals(
                List.of(Money.of("-2", "USD"), Money.of("-20", "USD")),
                differences.stream().map(StatementRow::difference).toList());
    }

    @Test
    void anotherDayHasNothing() {
        scene.receive(scene.shop.change(order("1", "10")));
        Told told = Waiting.of(scene.statement()
                .rows(Principal.ENGINE, new DayQuestion(DAY.minusDays(1), ZoneId.of("UTC"), Optional.empty())));
        assertEquals(List.of(), assertInstanceOf(Told.Rows.class, told).rows());
    }

    private List<StatementRow> rows() {
        List<StatementRow> rows = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            DayQuestion question = new DayQuestion(DAY, ZoneId.of("America/New_York"), cursor);
            Told.Rows page = assertInstanceOf(
                    Told.Rows.class, Waiting.of(scene.statement().rows(Principal.ENGINE, question)));
            rows.addAll(page.rows());
            cursor = page.next();
        } while (cursor.isPresent());
        return rows;
    }

    private static Order order(String id, String price) {
        return Orders.order().withId(id).withLine("MUG", 2, price).build();
    }
}

package dev.hexbridge.domain.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.statement.Statement.Line;
import dev.hexbridge.domain.statement.StatementRow.Kind;
import dev.hexbridge.domain.statement.StatementRow.What;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sums by currency and gateway, and every difference by its name. */
class StatementTest {

    @Test
    void sumsAreKeptApartByCurrencyGatewayAndKind() {
        Statement statement = Statement.of(List.of(
                order("1", "shopify_payments", "10.00 EUR", "10.00 EUR"),
                order("2", "shopify_payments", "0.10 EUR", "0.1 EUR"),
                order("3", "paypal", "5.00 EUR", "5.00 EUR"),
                order("4", "shopify_payments", "7 USD", "7 USD"),
                taken("t1", "shopify_payments", "10.00 EUR")));

        assertTrue(statement.isTied());
        assertEquals(
                List.of(
                        line("paypal", Kind.ORDER, 1, "5 EUR", "5 EUR"),
                        line("shopify_payments", Kind.ORDER, 2, "10.1 EUR", "10.1 EUR"),
                        new Line("shopify_payments", Kind.TAKEN, 1, money("10 EUR"), Optional.empty()),
                        line("shopify_payments", Kind.ORDER, 1, "7 USD", "7 USD")),
                statement.lines());
    }

    @Test
    void twoDifferencesThatCancelOutAreBothNamed() {
        Statement statement = Statement.of(
                List.of(order("1", "paypal", "10.00 EUR", "10.01 EUR"), order("2", "paypal", "10.00 EUR", "9.99 EUR")));

        assertEquals(Optional.of(money("0 EUR")), statement.lines().getFirst().difference());
        assertFalse(statement.isTied());
        assertEquals(
                List.of(money("0.01 EUR"), money("-0.01 EUR")),
                statement.differences().stream().map(StatementRow::difference).toList());
    }

    @Test
    void anOrderThatTheTargetHasNothingOfIsADifferenceUnlessItComesToNothing() {
        StatementRow absent = new StatementRow(
                what(Kind.ORDER, "1"), "paypal", money("10 EUR"), Optional.empty(), Optional.of("held: look"));
        StatementRow free = new StatementRow(
                what(Kind.ORDER, "2"), "none", money("0 EUR"), Optional.empty(), Optional.of("skipped"));

        Statement statement = Statement.of(List.of(absent, free));
        assertEquals(List.of(absent), statement.differences());
        assertEquals(money("-10 EUR"), statement.differences().getFirst().difference());
    }

    @Test
    void anOrderThatChangedWhileTheListWasReadCountsOnceAndAsItWasReadLast() {
        Statement statement = Statement.of(List.of(
                order("1", "paypal", "10.00 EUR", "10.01 EUR"), order("1", "paypal", "11.00 EUR", "11.00 EUR")));
        assertTrue(statement.isTied());
        assertEquals(List.of(line("paypal", Kind.ORDER, 1, "11 EUR", "11 EUR")), statement.lines());
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        List<StatementRow> rows = new ArrayList<>();
        Random dice = new Random(3);
        for (int i = 0; i < 200; i++) {
            String shop = dice.nextInt(9) + "." + dice.nextInt(100) + (dice.nextBoolean() ? " EUR" : " USD");
            rows.add(order("" + i, "gateway" + dice.nextInt(3), shop, shop));
        }
        Statement first = Statement.of(rows);
        Collections.shuffle(rows, dice);
        assertEquals(first, Statement.of(rows));
    }

    @Test
    void twoCurrenciesInOneRowAreAFault() {
        assertThrows(IllegalArgumentException.class, () -> order("1", "paypal", "1 EUR", "1 USD"));
    }

    @Test
    void aDayIsOfItsZone() {
        Order late = Orders.order()
                .at("2026-03-05T23:30:00-05:00")
                .withLine("MUG", 1, "10")
                .build();
        LocalDate fifth = LocalDate.parse("2026-03-05");
        DayRows there = new DayRows(fifth, ZoneId.of("America/New_York"), CurrencyView.SHOP);
        DayRows here = new DayRows(fifth, ZoneId.of("Europe/Berlin"), CurrencyView.SHOP);
        assertTrue(there.holds(late.times().created()));
        assertFalse(here.holds(late.times().created()));
    }

    private static StatementRow order(String id, String gateway, String shop, String target) {
        return new StatementRow(
                what(Kind.ORDER, id), gateway, money(shop), Optional.of(money(target)), Optional.empty());
    }

    private static StatementRow taken(String id, String gateway, String shop) {
        return new StatementRow(what(Kind.TAKEN, id), gateway, money(shop), Optional.empty(), Optional.empty());
    }

    private static What what(Kind kind, String id) {
        return new What(kind, "shop/order/" + id, "#" + id, id);
    }

    private static Line line(String gateway, Kind kind, int items, String shop, String target) {
        return new Line(gateway, kind, items, money(shop), Optional.of(money(target)));
    }

    private static Money money(String text) {
        int space = text.indexOf(" ");
        return Money.of(text.substring(0, space), text.substring(space + 1));
    }
}

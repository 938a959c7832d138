package dev.hexbridge.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.statement.Statement;
import dev.hexbridge.domain.statement.StatementRow;
import dev.hexbridge.domain.statement.StatementRow.Kind;
import dev.hexbridge.domain.statement.StatementRow.What;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementSheetTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-10");

    @Test
    void sumsAndDifferencesAreLinesOfOneTableWhoseTextsNoSpreadsheetComputes() {
        StatementSheet sheet = new StatementSheet(
                DAY,
                ZoneId.of("UTC"),
                Statement.of(List.of(
                        row("1", Optional.of("10"), Optional.empty()),
                        row("2", Optional.empty(), Optional.of("=held, \"look\"")))));
        assertEquals(
                List.of(
                        "what,day,zone,currency,gateway,kind,items,order,number,subject,shop,target,difference,reason",
                        "sum,2026-03-10,\"UTC\",EUR,\"paypal\",order,2,,,,20.00,10.00,-10.00,",
                        "difference,2026-03-10,\"UTC\",EUR,\"paypal\",order,1,\"shop/order/2\",\"#2\",\"2\",10.00,,-10.00,\"'=held, \"\"look\"\"\""),
                sheet.csv().lines().toList());
        assertTrue(sheet.text().contains("Different: 1"), sheet.text()::toString);
    }

    @Test
    void aDayOnWhichNothingHappenedSaysTheSameOnBothSides() {
        StatementSheet sheet = new StatementSheet(DAY, ZoneId.of("UTC"), Statement.of(List.of()));
        assertTrue(sheet.text().contains("Both sides say the same."), sheet.text()::toString);
    }

    private static StatementRow row(String id, Optional<String> target, Optional<String> reason) {
        return new StatementRow(
                new What(Kind.ORDER, "shop/order/" + id, "#" + id, id),
                "paypal",
                Money.of("10", "EUR"),
                target.map(amount -> Money.of(amount, "EUR")),
                reason);
    }
}

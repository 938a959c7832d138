package dev.hexbridge.bootstrap.command;

import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.statement.Statement;
import dev.hexbridge.domain.statement.Statement.Line;
import dev.hexbridge.domain.statement.StatementRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement for people and for spreadsheets.
 *
 * @param day the day
 * @param zone where it is that day
 * @param statement the statement
 */
record StatementSheet(LocalDate day, ZoneId zone, Statement statement) {

    private static final String FORMAT = "%-9s %-24s %-9s %7s %15s %15s %12s";
    private static final String HEAD =
            "what,day,zone,currency,gateway,kind,items,order,number,subject,shop,target,difference,reason";

    List<String> text() {
        List<String> lines = new ArrayList<>();
        lines.add("Statement of " + day + " in " + zone.getId());
        lines.add(FORMAT.formatted("currency", "gateway", "kind", "items", "shop", "d365", "difference"));
        for (Line line : statement.lines()) {
            lines.add(FORMAT.formatted(
                    line.shop().currency(),
                    line.gateway(),
                    line.kind().token(),
                    line.items(),
                    plain(line.shop()),
                    line.target().map(StatementSheet::plain).orElse("-"),
                    line.difference().map(StatementSheet::plain).orElse("-")));
        }
        lines.add(
                statement.isTied()
                        ? "Both sides say the same."
                        : "Different: " + statement.differences().size());
        statement.differences().forEach(row -> lines.add("  " + different(row)));
        return lines;
    }

    private static String different(StatementRow row) {
        return "%s  %s  shop %s, d365 %s  %s"
                .formatted(
                        row.what().number(),
                        row.what().subject(),
                        row.shop(),
                        row.target().map(Money::toString).orElse("nothing"),
                        row.reason().orElse(""));
    }

    /** RFC 4180, one line for each sum and for each row that differs. */
    String csv() {
        StringBuilder csv = new StringBuilder(HEAD).append("\r\n");
        for (Line line : statement.lines()) {
            csv.append(cells("sum", line.shop(), line.gateway(), line.kind()))
                    .append(line.items())
                    .append(",,,,")
                    .append(amounts(line.shop(), line.target(), line.difference()))
                    .append(",\r\n");
        }
        for (StatementRow row : statement.differences()) {
            StatementRow.What what = row.what();
            csv.append(cells("difference", row.shop(), row.gateway(), what.kind()))
                    .append("1,")
                    .append(quoted(what.order()) + "," + quoted(what.number()) + "," + quoted(what.subject()) + ",")
                    .append(amounts(row.shop(), row.target(), Optional.of(row.difference())))
                    .append("," + quoted(row.reason().orElse("")) + "\r\n");
        }
        return csv.toString();
    }

    private String cells(String what, Money shop, String gateway, StatementRow.Kind kind) {
        return what + "," + day + "," + quoted(zone.getId()) + "," + shop.currency() + "," + quoted(gateway) + ","
                + kind.token() + ",";
    }

    private static String amounts(Money shop, Optional<Money> target, Optional<Money> difference) {
        return plain(shop) + "," + target.map(StatementSheet::plain).orElse("") + ","
                + difference.map(StatementSheet::plain).orElse("");
    }

    private static String plain(Money money) {
        BigDecimal amount = money.amount();
        return amount.setScale(Math.max(2, amount.scale())).toPlainString();
    }

    /** What a spreadsheet would take for a formula gets an apostrophe: the texts are other people's. */
    private static String quoted(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + value.replace("\"", "\"\"") + "\"";
    }
}

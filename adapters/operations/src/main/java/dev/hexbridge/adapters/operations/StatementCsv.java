package dev.hexbridge.adapters.operations;

import dev.hexbridge.application.port.inbound.TellStatement.DayQuestion;
import dev.hexbridge.application.port.inbound.TellStatement.Told;
import dev.hexbridge.domain.statement.StatementRow;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of a statement as CSV (RFC 4180). The first page has the head; pages put one after the other are one file. A text
 * that a spreadsheet would take for a formula gets an apostrophe: the texts are other people's.
 */
final class StatementCsv {

    private static final String HEAD =
            "day,zone,kind,order,number,subject,gateway,currency,shop,target,difference,agrees,reason\r\n";

    private StatementCsv() {}

    static Answer answer(Told.Rows rows, DayQuestion question) {
        String lines = rows.rows().stream().map(row -> line(row, question)).collect(Collectors.joining());
        Answer answer =
                Answer.text("text/csv; charset=utf-8", (question.cursor().isEmpty() ? HEAD : "") + lines);
        return rows.next().map(answer::with).orElse(answer);
    }

    private static String line(StatementRow row, DayQuestion question) {
        List<String> cells = List.of(
                question.day().toString(),
                text(question.zone().getId()),
                row.what().kind().token(),
                text(row.what().order()),
                text(row.what().number()),
                text(row.what().subject()),
                text(row.gateway()),
                row.shop().currency().code(),
                StatementRoute.plain(row.shop()),
                row.target().map(StatementRoute::plain).orElse(""),
                row.what().kind().isTied() ? StatementRoute.plain(row.difference()) : "",
                Boolean.toString(row.agrees()),
                text(row.reason().orElse("")));
        return String.join(",", cells) + "\r\n";
    }

    private static String text(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + value.replace("\"", "\"\"") + "\"";
    }
}

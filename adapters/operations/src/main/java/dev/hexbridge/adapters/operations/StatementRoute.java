package dev.hexbridge.adapters.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.port.inbound.TellStatement;
import dev.hexbridge.application.port.inbound.TellStatement.DayQuestion;
import dev.hexbridge.application.port.inbound.TellStatement.Told;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.statement.StatementRow;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day's money on both sides, row by row. */
final class StatementRoute {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final TellStatement statement;

    StatementRoute(TellStatement statement) {
        this.statement = statement;
    }

    Endpoint endpoint() {
        return Endpoint.get("/api/v1/statement", Right.VIEWER, this::rows);
    }

    private Future<Answer> rows(Endpoint.Asked asked) {
        Query query = asked.query();
        String day = query.required("day", StatementRoute::isDay, "a day such as 2026-03-10");
        String zone = query.required("zone", StatementRoute::isZone, "a time zone such as Europe/Berlin");
        boolean csv = query.oneOf("format", List.of("json", "csv"))
                .filter("csv"::equals)
                .isPresent();
        Optional<String> cursor = query.cursor();
        query.checked();
        DayQuestion question = new DayQuestion(LocalDate.parse(day), ZoneId.of(zone), cursor);
        return Future.succeededFuture()
                .compose(unused -> statement.rows(asked.principal(), question))
                .map(told -> answer(told, question, csv))
                .recover(
                        failure -> Future.failedFuture(cursor.isPresent() ? JournalRoutes.ofCursor(failure) : failure));
    }

    private static Answer answer(Told told, DayQuestion question, boolean csv) {
        return switch (told) {
            case Told.Rows rows -> csv ? StatementCsv.answer(rows, question) : Answer.json(200, page(rows));
            case Told.Unanswered silent ->
                Answer.problem(Problem.of(
                        ProblemType.NOT_READY,
                        silent.system() + " did not answer, ask again with the same cursor: " + silent.reason()));
        };
    }

    private static ObjectNode page(Told.Rows rows) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode items = node.putArray("items");
        rows.rows().forEach(row -> items.add(wire(row)));
        ArrayNode unasked = node.putArray("unasked");
        rows.unasked().forEach(unasked::add);
        rows.next().ifPresent(next -> node.put("next", next));
        return node;
    }

    private static ObjectNode wire(StatementRow row) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("kind", row.what().kind().token())
                .put("order", row.what().order())
                .put("number", row.what().number())
                .put("subject", row.what().subject())
                .put("gateway", row.gateway())
                .put("currency", row.shop().currency().code())
                .put("shop", plain(row.shop()))
                .put("agrees", row.agrees());
        row.target().ifPresent(held -> node.put("target", plain(held)));
        row.reason().ifPresent(reason -> node.put("reason", reason));
        return node;
    }

    /** Digits, never an exponent, and at least two decimals. */
    static String plain(Money money) {
        BigDecimal amount = money.amount();
        return amount.setScale(Math.max(2, amount.scale())).toPlainString();
    }

    private static boolean isDay(String text) {
        try {
            return DAY.matcher(text).matches() && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException malformed) {
            return false;
        }
    }

    private static boolean isZone(String text) {
        try {
            ZoneId.of(text);
            return true;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}

package dev.hexbridge.adapters.operations;

import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.TellStatement;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.statement.StatementRow;
import dev.hexbridge.domain.statement.StatementRow.Kind;
import dev.hexbridge.domain.statement.StatementRow.What;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Answers with a row that agrees, one that does not, and one that is not tied. */
record Cash(Engine engine) implements TellStatement {

    @Override
    public Future<Told> rows(Principal principal, DayQuestion question) {
        engine.asked.add(question);
        if (question.cursor().equals(Optional.of("silence"))) {
            return Future.succeededFuture(new Told.Unanswered("erp", "no answer"));
        }
        return Future.succeededFuture(new Told.Rows(
                List.of(
                        row(Kind.ORDER, "1", "12.5", Optional.of("12.5"), ""),
                        row(Kind.ORDER, "2", "7", Optional.empty(), "=held, \"for\" a person"),
                        row(Kind.TAKEN, "3", "12.5", Optional.empty(), "")),
                Optional.of("after.1"),
                List.of()));
    }

    private static StatementRow row(Kind kind, String id, String shop, Optional<String> target, String reason) {
        return new StatementRow(
                new What(kind, "shop/order/" + id, "#" + id, id),
                "paypal",
                Money.of(shop, "EUR"),
                target.map(amount -> Money.of(amount, "EUR")),
                Optional.of(reason).filter(text -> !text.isEmpty()));
    }
}

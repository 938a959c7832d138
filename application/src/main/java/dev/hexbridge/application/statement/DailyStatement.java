package dev.hexbridge.application.statement;

import dev.hexbridge.application.interpret.Reader;
import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.TellStatement;
import dev.hexbridge.application.port.outbound.SnapshotSource.Page;
import dev.hexbridge.application.reconcile.Bookmark;
import dev.hexbridge.application.reconcile.Sources;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.desire.Routing;
import dev.hexbridge.domain.desire.Routing.Direction;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.reconciliation.Known;
import dev.hexbridge.domain.statement.DayRows;
import dev.hexbridge.domain.statement.StatementRow;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pages through the orders that changed since the day began, which are all that were made or paid on it, and looks at
 * their documents. Of an order that no pair takes nothing is told: it is nobody's money here, and a reconciliation names it.
 */
public final class DailyStatement implements TellStatement {

    private final Sources sources;
    private final Reader reader;
    private final Map<ConnectionName, Routing> routings;
    private final Documents documents;

    public DailyStatement(Sources sources, Reader reader, Map<ConnectionName, Routing> routings, Documents documents) {
        this.sources = sources;
        this.reader = reader;
        this.routings = Map.copyOf(routings);
        this.documents = documents;
    }

    @Override
    public Future<Told> rows(Principal principal, DayQuestion question) {
        Optional<Bookmark> mark = question.cursor().map(Bookmark::parse).or(sources::first);
        if (mark.isEmpty()) {
            return told(new Told.Rows(List.of(), Optional.empty(), sources.unasked()));
        }
        String source = mark.get().source();
        Instant began = question.day().atStartOfDay(question.zone()).toInstant();
        return sources.of(source).changedSince(began, mark.get().cursor()).compose(page -> switch (page) {
            case Page.Changes changes -> rows(question, source, changes);
            case Page.Later later ->
                told(new Told.Unanswered(source, later.failure().text()));
            case Page.Refused refused ->
                told(new Told.Unanswered(source, refused.failure().text()));
        });
    }

    private static Future<Told> told(Told told) {
        return Future.succeededFuture(told);
    }

    private Future<Told> rows(DayQuestion question, String source, Page.Changes changes) {
        List<Drawer> drawers = changes.receipts().stream()
                .flatMap(receipt -> drawer(receipt).stream())
                .toList();
        List<Drawer> made = drawers.stream()
                .filter(it -> day(question, it).holds(it.order().times().created()))
                .toList();
        return documents
                .of(made)
                .map(found -> found.silent()
                        .<Told>map(
                                silence -> new Told.Unanswered(silence.target().value(), silence.reason()))
                        .orElseGet(() -> {
                            List<StatementRow> rows = new ArrayList<>();
                            made.forEach(it -> rows.add(row(it, day(question, it), found)));
                            drawers.stream().flatMap(it -> money(question, it)).forEach(rows::add);
                            return new Told.Rows(rows, sources.next(source, changes.next()), sources.unasked());
                        }));
    }

    private static Stream<StatementRow> money(DayQuestion question, Drawer drawer) {
        return day(question, drawer).money(drawer.entity().text(), drawer.order());
    }

    private static DayRows day(DayQuestion question, Drawer drawer) {
        return new DayRows(question.day(), question.zone(), drawer.money().view());
    }

    private Optional<Drawer> drawer(Receipt receipt) {
        Optional<Order> order = reader.order(receipt);
        return order.flatMap(it -> Optional.ofNullable(
                        routings.get(receipt.root().connection()))
                .map(routing -> routing.direct(it))
                .flatMap(direction -> switch (direction) {
                    case Direction.To to -> Optional.of(new Drawer(receipt.root(), it, to.route()));
                    case Direction.Nowhere nowhere -> Optional.empty();
                }));
    }

    private static StatementRow row(Drawer drawer, DayRows day, Documents.Found found) {
        return Optional.ofNullable(found.seen().get(drawer.key()))
                .map(observed -> drawer.with(
                        day,
                        Optional.ofNullable(found.links().get(drawer.key())).orElseThrow(),
                        observed))
                .orElseGet(() -> drawer.without(
                        day,
                        Optional.ofNullable(found.known().get(drawer.entity())).orElse(Known.NOTHING),
                        Optional.ofNullable(found.links().get(drawer.key()))));
    }
}

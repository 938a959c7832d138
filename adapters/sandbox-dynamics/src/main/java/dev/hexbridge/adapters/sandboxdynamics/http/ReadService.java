package dev.hexbridge.adapters.sandboxdynamics.http;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.query.Query;
import dev.hexbridge.adapters.sandboxdynamics.query.QueryParser;
import dev.hexbridge.adapters.sandboxdynamics.query.QueryString;
import dev.hexbridge.adapters.sandboxdynamics.query.Reading;
import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.wire.Answer;
import dev.hexbridge.adapters.sandboxdynamics.wire.ByteSink;
import dev.hexbridge.adapters.sandboxdynamics.wire.KeyText;
import dev.hexbridge.adapters.sandboxdynamics.wire.ODataRequest;
import dev.hexbridge.adapters.sandboxdynamics.wire.RefusedException;
import dev.hexbridge.adapters.sandboxdynamics.wire.RowWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers reads: collections, single rows, counts. */
final class ReadService {
    private final World world;
    private final BaseUrl baseUrl;
    private final Reading reading;
    private final RowWriter rows = new RowWriter();

    ReadService(World world, BaseUrl baseUrl) {
        this.world = world;
        this.baseUrl = baseUrl;
        this.reading = new Reading(world);
    }

    Answer read(Target target, ODataRequest request) {
        QueryString options = new QueryString(request.query());
        Query query = new QueryParser(world.schema()).parse(target.set(), options);
        if (target.key().isPresent()) {
            Row row = DataService.find(world, target, query.window().crossCompany())
                    .orElseThrow(() -> new RefusedException(DataService.notFound(target.set())));
            return Answer.json(200, sink -> single(sink, target.set(), row, query, full(request)));
        }
        if (target.counted()) {
            int total = reading.read(target.set(), counting(query)).total();
            return Answer.text(200, "text/plain", Integer.toString(total));
        }
        Reading.Page page = reading.read(target.set(), query);
        return Answer.json(
                200, sink -> collection(sink, new Result(target.set(), query, page, options, full(request))));
    }

    private static Query counting(Query query) {
        Query.Window all =
                new Query.Window(0, Optional.empty(), true, query.window().crossCompany());
        return new Query(query.filter(), List.of(), List.of(), List.of(), all);
    }

    private record Result(EntitySet set, Query query, Reading.Page page, QueryString options, boolean full) {}

    /** The row as the answer to a write: all of it. */
    void single(ByteSink sink, EntitySet set, Row row, ODataRequest request) {
        Query whole = new Query(
                Optional.empty(), List.of(), List.of(), List.of(), new Query.Window(0, Optional.empty(), false, true));
        single(sink, set, row, whole, full(request));
    }

    private void single(ByteSink sink, EntitySet set, Row row, Query query, boolean full) {
        sink.text("{\"@odata.context\":")
                .quoted(context(set, query) + "/$entity")
                .text(",");
        members(sink, set, row, query, full);
        sink.text("}");
    }

    private void collection(ByteSink sink, Result result) {
        sink.text("{\"@odata.context\":").quoted(context(result.set(), result.query()));
        if (result.query().window().count()) {
            sink.text(",\"@odata.count\":").text(Integer.toString(result.page().total()));
        }
        sink.text(",\"value\":[");
        String separator = "{";
        for (Row row : result.page().rows()) {
            sink.text(separator);
            members(sink, result.set(), row, result.query(), result.full());
            separator = "},{";
        }
        sink.text(result.page().rows().isEmpty() ? "]" : "}]");
        if (result.page().more()) {
            sink.text(",\"@odata.nextLink\":").quoted(nextLink(result));
        }
        sink.text("}");
    }

    private String nextLink(Result result) {
        int shown = result.page().rows().size();
        Query.Window window = result.query().window();
        String rest =
                result.options().continuedAt(window.skip() + shown, window.top().map(top -> top - shown));
        return baseUrl.text() + "/data/" + result.set().name() + "?" + rest;
    }

    private void members(ByteSink sink, EntitySet set, Row row, Query query, boolean full) {
        if (full) {
            String id = url(set, row);
            sink.text("\"@odata.type\":").quoted("#" + set.qualifiedType());
            sink.text(",\"@odata.id\":").quoted(id);
            sink.text(",\"@odata.editLink\":").quoted(id).text(",");
        }
        if (query.select().isEmpty()) {
            rows.members(sink, set, row);
        } else {
            rows.members(sink, set, row, query.select());
        }
        for (Query.Expansion expansion : query.expansions()) {
            expanded(sink, row, expansion);
        }
    }

    private void expanded(ByteSink sink, Row row, Query.Expansion expansion) {
        sink.text(",").quoted(expansion.name()).text(":[");
        String separator = "{";
        for (Row child : reading.expand(row, expansion)) {
            sink.text(separator);
            if (expansion.select().isEmpty()) {
                rows.members(sink, expansion.target(), child);
            } else {
                rows.members(sink, expansion.target(), child, expansion.select());
            }
            separator = "},{";
        }
        sink.text(separator.equals("{") ? "]" : "}]");
    }

    /** The absolute URL of a row. */
    String url(EntitySet set, Row row) {
        return baseUrl.text() + "/data/" + set.name() + KeyText.write(set, row);
    }

    private String context(EntitySet set, Query query) {
        String selected = query.select().isEmpty()
                ? ""
                : query.select().stream().map(Property::name).collect(Collectors.joining(",", "(", ")"));
        return baseUrl.text() + "/data/$metadata#" + set.name() + selected;
    }

    private static boolean full(ODataRequest request) {
        return request.header("accept").contains("odata.metadata=full");
    }
}

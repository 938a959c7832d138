package dev.hexbridge.adapters.sandboxdynamics.http;

import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.FieldsBuilder;
import dev.hexbridge.adapters.sandboxdynamics.store.Ledger;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.Write;
import dev.hexbridge.adapters.sandboxdynamics.wire.ByteSink;
import dev.hexbridge.adapters.sandboxdynamics.wire.RowWriter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The ledger for tests: what was applied, in order, and whether any order is there twice. */
public final class LedgerEndpoint {
    /** Writes per chunk: a ledger of millions must neither fill the memory nor hold the event loop. */
    private static final int CHUNK = 500;

    private final World world;
    private final DataEndpoint data;

    /** The ledger of a world. */
    public LedgerEndpoint(World world, DataEndpoint data) {
        this.world = world;
        this.data = data;
    }

    /** Adds the routes. */
    public void mount(Router router) {
        router.get("/_ledger").handler(this::list);
        router.get("/_ledger/summary").handler(this::summary);
        router.delete("/_ledger").handler(context -> {
            ledger().clear();
            context.response().setStatusCode(204).end();
        });
    }

    private Ledger ledger() {
        return world.store().ledger();
    }

    private void list(RoutingContext context) {
        Optional<Integer> since = since(context);
        if (since.isEmpty()) {
            context.response().setStatusCode(400).end("since is a position, 0 or more");
            return;
        }
        Optional<String> set = Optional.ofNullable(context.queryParams().get("entitySet"));
        int end = ledger().size();
        context.response().setChunked(true).putHeader("Content-Type", "application/json");
        Buffer head = Buffer.buffer("{\"next\":" + end + ",\"writes\":[");
        Listing listing = new Listing(ledger(), Math.min(since.get(), end), end, set);
        context.response()
                .write(head)
                .compose(written -> Pieces.write(context.response()::write, listing::next))
                .onSuccess(written -> context.response().end("]}"));
    }

    /** What of a ledger has not been told yet. */
    private static final class Listing {

        private final Ledger ledger;
        private final int end;
        private final Optional<String> set;
        private int position;
        private boolean begun;

        Listing(Ledger ledger, int from, int end, Optional<String> set) {
            this.ledger = ledger;
            this.position = from;
            this.end = end;
            this.set = set;
        }

        /** The next chunk, which may be empty. The ledger may have been cleared while the answer was under way. */
        Optional<Buffer> next() {
            int to = Math.min(end, ledger.size());
            if (position >= to) {
                return Optional.empty();
            }
            ByteSink sink = new ByteSink(1 << 16);
            int next = Math.min(position + CHUNK, to);
            for (; position < next; position++) {
                Write write = ledger.get(position);
                if (set.filter(name -> !name.equals(write.set().name())).isEmpty()) {
                    sink.text(begun ? "," : "");
                    begun = true;
                    render(sink, write);
                }
            }
            return Optional.of(Buffer.buffer(sink.toByteArray()));
        }
    }

    private static void render(ByteSink sink, Write write) {
        sink.text("{\"entitySet\":").quoted(write.set().name());
        sink.text(",\"operation\":").quoted(write.operation().name().toLowerCase(Locale.ROOT));
        sink.text(",\"key\":");
        RowWriter.object(sink, key(write));
        sink.text(",\"body\":");
        RowWriter.object(sink, write.body());
        sink.text(",\"at\":").quoted(write.stamp().at().toString());
        sink.text(",\"principal\":").quoted(write.stamp().principal());
        sink.text(",\"requestId\":").quoted(write.stamp().requestId()).text("}");
    }

    private static Fields key(Write write) {
        FieldsBuilder key = new FieldsBuilder(2);
        for (String name : write.set().table().layout().key()) {
            Property property =
                    Optional.ofNullable(write.set().shape().byName().get(name)).orElseThrow();
            key.put(name, write.row().read(property));
        }
        return key.build();
    }

    private static Optional<Integer> since(RoutingContext context) {
        String text = Optional.ofNullable(context.queryParams().get("since")).orElse("0");
        try {
            return Optional.of(Integer.parseInt(text)).filter(position -> position >= 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void summary(RoutingContext context) {
        Map<String, Object> duplicates = new TreeMap<>();
        world.store()
                .table("SalesTable")
                .groups("CustomersOrderReference")
                .forEach(orders -> byCompany(orders).forEach((company, count) -> {
                    if (count > 1) {
                        duplicates.merge(
                                orders.getFirst().text("CustomersOrderReference"),
                                count,
                                (a, b) -> (Long) a + (Long) b);
                    }
                }));
        JsonObject requests = new JsonObject().put("http", data.requests()).put("batchParts", data.batchParts());
        JsonObject summary = new JsonObject()
                .put("writes", ledger().size())
                .put("entitySets", new JsonObject(new TreeMap<String, Object>(ledger().perSet())))
                .put("orders", world.store().table("SalesTable").rows().size())
                .put("duplicates", new JsonObject(duplicates))
                .put("requests", requests);
        context.response().putHeader("Content-Type", "application/json").end(summary.toBuffer());
    }

    private static Map<String, Long> byCompany(List<Row> orders) {
        if (orders.size() < 2) {
            return Map.of();
        }
        return orders.stream().collect(Collectors.groupingBy(order -> order.text("dataAreaId"), Collectors.counting()));
    }
}

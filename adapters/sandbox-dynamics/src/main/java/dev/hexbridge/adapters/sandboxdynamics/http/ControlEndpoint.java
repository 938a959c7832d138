package dev.hexbridge.adapters.sandboxdynamics.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.sandboxdynamics.faults.Knobs;
import dev.hexbridge.adapters.sandboxdynamics.rules.Postings;
import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Optional;

/** The knobs and the posting jobs, for tests; no token, because it only listens on loopback. */
public final class ControlEndpoint {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final World world;
    private final DataEndpoint data;
    private final Postings postings;

    /** Control over a world and the endpoint that serves it. */
    public ControlEndpoint(World world, DataEndpoint data) {
        this.world = world;
        this.data = data;
        this.postings = new Postings(world);
    }

    /** Adds the routes. */
    public void mount(Router router) {
        router.get("/_faults").handler(context -> knobs(context, 200));
        router.put("/_faults").handler(BodyHandler.create(false)).handler(this::turn);
        router.post("/_orders/:company/:number/status")
                .handler(BodyHandler.create(false))
                .handler(this::moveOrder);
        router.put("/_onhand/:company/:warehouse/:item")
                .handler(BodyHandler.create(false))
                .handler(this::stock);
        router.post("/_journals/:company/:number/post").handler(this::postJournal);
    }

    private void turn(RoutingContext context) {
        Optional<ObjectNode> document = object(context);
        if (document.isEmpty()) {
            refuse(context, 400, List.of("the body is not a JSON object"));
            return;
        }
        List<String> faults = turn(world, document.get());
        if (!faults.isEmpty()) {
            refuse(context, 400, faults);
            return;
        }
        if (!world.knobs().stall.get()) {
            data.liftStall();
        }
        knobs(context, 200);
    }

    /** Turns knobs and does what follows from them; answers the faults of the document. */
    public static List<String> turn(World world, ObjectNode document) {
        Knobs knobs = world.knobs();
        List<String> faults = knobs.apply(document);
        if (faults.isEmpty() && document.has("seed")) {
            world.dice().reseed(knobs.seed.get());
        }
        if (faults.isEmpty() && document.has("extensionFields")) {
            world.deploy();
        }
        return faults;
    }

    private void moveOrder(RoutingContext context) {
        String state = object(context).map(body -> body.path("status").asText()).orElse("");
        if (!postings.knows(state)) {
            refuse(context, 400, List.of("status: is Backorder, Confirmed, Delivered, Invoiced or Canceled"));
            return;
        }
        find(context, "SalesTable").ifPresent(header -> {
            postings.move(header, state);
            context.response().setStatusCode(204).end();
        });
    }

    private void stock(RoutingContext context) {
        JsonNode quantity = object(context).map(body -> body.path("quantity")).orElse(MissingNode.getInstance());
        boolean known = quantity.isNumber()
                && postings.stock(
                        Key.of(parameter(context, "company"), parameter(context, "warehouse")),
                        parameter(context, "item"),
                        quantity.decimalValue());
        if (known) {
            context.response().setStatusCode(204).end();
        } else {
            refuse(context, 400, List.of("a known warehouse and a numeric quantity are needed"));
        }
    }

    private void postJournal(RoutingContext context) {
        find(context, "LedgerJournalTable").ifPresent(journal -> {
            postings.post(journal);
            context.response().setStatusCode(204).end();
        });
    }

    private Optional<Row> find(RoutingContext context, String table) {
        Key key = Key.of(parameter(context, "company"), parameter(context, "number"));
        Optional<Row> row = world.store().table(table).find(key);
        if (row.isEmpty()) {
            refuse(context, 404, List.of("there is no such document"));
        }
        return row;
    }

    private static String parameter(RoutingContext context, String name) {
        return Optional.ofNullable(context.pathParam(name)).orElse("");
    }

    private void knobs(RoutingContext context, int status) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(world.knobs().render().toString());
    }

    private static Optional<ObjectNode> object(RoutingContext context) {
        try {
            JsonNode node = MAPPER.readTree(
                    Optional.ofNullable(context.body().asString()).orElse(""));
            return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static void refuse(RoutingContext context, int status, List<String> faults) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject().put("faults", new JsonArray(faults)).toBuffer());
    }
}

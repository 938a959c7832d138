package dev.hexbridge.adapters.sandboxdynamics.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.hexbridge.adapters.sandboxdynamics.posting.OrderPostings;
import dev.hexbridge.adapters.sandboxdynamics.posting.ReturnPostings;
import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What warehouse and bookkeeping post: {@code {"job": "pack", "lines": {"<lot or external item number>": 1}}}. */
public final class PostingEndpoint {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final World world;
    private final OrderPostings orders;
    private final ReturnPostings returns;

    /** Postings over a world. */
    public PostingEndpoint(World world) {
        this.world = world;
        this.orders = new OrderPostings(world);
        this.returns = new ReturnPostings(world);
    }

    /** Adds the routes. */
    public void mount(Router router) {
        router.post("/_orders/:company/:number/post")
                .handler(BodyHandler.create(false))
                .handler(this::order);
        router.post("/_returns/:company/:number/post")
                .handler(BodyHandler.create(false))
                .handler(this::returned);
    }

    private void order(RoutingContext context) {
        JsonNode body = body(context);
        Optional<OrderPostings.Job> job = named(OrderPostings.Job.values(), body);
        Optional<Row> header = row(context, "SalesTable");
        if (job.isEmpty() || header.isEmpty()) {
            refuse(context, "a known order and a job are needed: pick, pack, invoice or unpick");
            return;
        }
        Map<String, BigDecimal> quantities = new TreeMap<>();
        body.path("lines")
                .properties()
                .forEach(
                        entry -> quantities.put(entry.getKey(), entry.getValue().decimalValue()));
        orders.post(header.get(), job.get(), quantities)
                .ifPresentOrElse(
                        fault -> refuse(context, fault),
                        () -> context.response().setStatusCode(204).end());
    }

    private void returned(RoutingContext context) {
        Optional<ReturnPostings.Job> job = named(ReturnPostings.Job.values(), body(context));
        Optional<Row> header = row(context, "SalesReturnTable");
        if (job.isEmpty() || header.isEmpty()) {
            refuse(context, "a known return order and a job are needed: arrive, receive, invoice or cancel");
            return;
        }
        returns.post(header.get(), job.get());
        context.response().setStatusCode(204).end();
    }

    private static <J extends Enum<J>> Optional<J> named(J[] jobs, JsonNode body) {
        String name = body.path("job").asText().toUpperCase(Locale.ROOT);
        return Arrays.stream(jobs).filter(job -> job.name().equals(name)).findFirst();
    }

    private Optional<Row> row(RoutingContext context, String table) {
        return world.store().table(table).find(Key.of(parameter(context, "company"), parameter(context, "number")));
    }

    private static String parameter(RoutingContext context, String name) {
        return Optional.ofNullable(context.pathParam(name)).orElse("");
    }

    private static JsonNode body(RoutingContext context) {
        try {
            return MAPPER.readTree(
                    Optional.ofNullable(context.body().asString()).orElse(""));
        } catch (JsonProcessingException malformed) {
            return MissingNode.getInstance();
        }
    }

    private static void refuse(RoutingContext context, String fault) {
        context.response()
                .setStatusCode(400)
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject().put("fault", fault).toBuffer());
    }
}

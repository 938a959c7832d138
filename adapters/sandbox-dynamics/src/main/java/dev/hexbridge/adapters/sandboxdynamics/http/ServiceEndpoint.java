package dev.hexbridge.adapters.sandboxdynamics.http;

import dev.hexbridge.adapters.sandboxdynamics.rules.Postings;
import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The custom service of this environment: it posts payment journals. As custom services do, it answers 200 when it fails
 * too, and says so in the body.
 */
public final class ServiceEndpoint {
    private static final String PATH = "/api/services/HexbridgeServices/PaymentJournals/post";

    private final World world;
    private final Tokens tokens;
    private final BaseUrl baseUrl;
    private final Postings postings;

    /** The services of a world. */
    public ServiceEndpoint(World world, Tokens tokens, BaseUrl baseUrl) {
        this.world = world;
        this.tokens = tokens;
        this.baseUrl = baseUrl;
        this.postings = new Postings(world);
    }

    /** Adds the routes. */
    public void mount(Router router) {
        router.post(PATH).handler(BodyHandler.create(false)).handler(this::post);
    }

    private void post(RoutingContext context) {
        switch (tokens.check(context.request(), baseUrl.text(), world.now())) {
            case Tokens.Proof.Refused refused ->
                context.response().setStatusCode(401).end();
            case Tokens.Proof.Client client -> admitted(context);
        }
    }

    private void admitted(RoutingContext context) {
        JsonObject body = Optional.ofNullable(context.body().asJsonObject()).orElseGet(JsonObject::new);
        String failure = world.dice().strikes(world.knobs().serviceFails)
                ? "The service is switched off."
                : posted(body.getString("company", ""), body.getString("journal", ""));
        if (world.dice().strikes(world.knobs().cutAfterCommit)) {
            context.request().connection().close();
            return;
        }
        JsonObject answer =
                new JsonObject().put("status", failure.isEmpty() ? 1 : 0).put("message", failure);
        context.response().putHeader("Content-Type", "application/json").end(answer.toBuffer());
    }

    /** Why the journal could not be posted; empty where it was. */
    private String posted(String company, String number) {
        Optional<Row> journal =
                world.store().table("LedgerJournalTable").find(Key.of(company.toLowerCase(Locale.ROOT), number));
        if (journal.isEmpty()) {
            return "Journal " + number + " does not exist.";
        }
        if (journal.get().text("IsPosted").equals("Yes")) {
            return "Journal " + number + " is already posted.";
        }
        List<Row> lines = postings.lines(journal.get());
        if (lines.isEmpty()) {
            return "Journal " + number + " has no lines.";
        }
        if (lines.stream().anyMatch(line -> line.text("AccountDisplayValue").isEmpty())) {
            return "A line of journal " + number + " has no account.";
        }
        postings.post(journal.get());
        return "";
    }
}

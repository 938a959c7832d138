package dev.hexbridge.adapters.shopify.writeback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.adapters.shopify.admin.Call;
import dev.hexbridge.adapters.shopify.admin.Document;
import dev.hexbridge.adapters.shopify.admin.GraphError;
import dev.hexbridge.adapters.shopify.admin.Precedence;
import dev.hexbridge.adapters.shopify.admin.Reply;
import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that the shop has the definitions of the metafields which hold an order's numbers in the ERP. Their type
 * {@code id} makes the values unique in the shop, so an order is found by one (Shopify docs: custom ids). A definition
 * that is there already is fine. They are asked for before the first write, once.
 */
public final class Definitions {

    private static final int GUESS = 12;
    private static final int PAUSE_SECONDS = 60;

    private final AdminClient client;
    private final List<MetafieldName> numbers;
    private final InstantSource clock;

    private @Nullable Future<Optional<Missing>> asking;
    private boolean there;
    private @Nullable Missing missing;

    /**
     * One of them is not there, and could not be made.
     *
     * @param failure why
     * @param until before then it makes no sense to ask again
     */
    public record Missing(Failure failure, Instant until) {}

    public Definitions(AdminClient client, List<MetafieldName> numbers, InstantSource clock) {
        this.client = client;
        this.numbers = List.copyOf(numbers);
        this.clock = clock;
    }

    /** The metafields that are defined. */
    List<MetafieldName> numbers() {
        return numbers;
    }

    /** Empty once the definitions are there. The future does not fail. */
    public synchronized Future<Optional<Missing>> ensure() {
        if (there) {
            return Future.succeededFuture(Optional.empty());
        }
        Missing before = missing;
        if (before != null && clock.instant().isBefore(before.until())) {
            return Future.succeededFuture(Optional.of(before));
        }
        if (asking != null) {
            return asking;
        }
        Future<Optional<Missing>> answer = create(numbers).map(this::settle);
        asking = answer.isComplete() ? null : answer;
        return answer;
    }

    private Future<Optional<Missing>> create(List<MetafieldName> rest) {
        if (rest.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        MetafieldName number = rest.getFirst();
        Call call = new Call(Document.METAFIELD_DEFINITION_CREATE, variables(number), Precedence.WRITE_BACK, GUESS);
        return client.send(call).compose(reply -> {
            Optional<Missing> trouble = trouble(number, reply);
            return trouble.isPresent() ? Future.succeededFuture(trouble) : create(rest.subList(1, rest.size()));
        });
    }

    private synchronized Optional<Missing> settle(Optional<Missing> trouble) {
        asking = null;
        there = trouble.isEmpty();
        missing = trouble.orElse(null);
        return trouble;
    }

    private Optional<Missing> trouble(MetafieldName number, Reply reply) {
        return switch (reply) {
            case Reply.Told told -> trouble(number, told);
            case Reply.Refused refused -> missing(number, refused.failure(), Optional.empty());
            case Reply.NotNow not -> missing(number, not.failure(), not.notBefore());
            case Reply.Lost lost -> missing(number, lost.failure(), Optional.of(clock.instant()));
        };
    }

    private Optional<Missing> trouble(MetafieldName number, Reply.Told told) {
        Optional<GraphError> error = told.errors().stream().findFirst();
        if (error.isPresent()) {
            return missing(number, error.get().failure(), Optional.empty());
        }
        return UserError.of(told.data().path("metafieldDefinitionCreate")).stream()
                .filter(refused -> !refused.code().equals("TAKEN"))
                .findFirst()
                .flatMap(refused -> missing(number, refused.failure(FailureKind.UNCLASSIFIED), Optional.empty()));
    }

    private Optional<Missing> missing(MetafieldName number, Failure failure, Optional<Instant> until) {
        String text = "The definition of the metafield " + number.text() + " could not be made: " + failure.text();
        return Optional.of(new Missing(
                new Failure(failure.kind(), text, failure.field()),
                until.orElse(clock.instant().plusSeconds(PAUSE_SECONDS))));
    }

    private static ObjectNode variables(MetafieldName number) {
        ObjectNode variables = AnswerJson.object();
        variables
                .putObject("definition")
                .put("ownerType", "ORDER")
                .put("namespace", number.namespace())
                .put("key", number.key())
                .put("name", "Dynamics 365 order")
                .put("description", "The number of the sales order in Dynamics 365.")
                .put("type", "id");
        return variables;
    }
}

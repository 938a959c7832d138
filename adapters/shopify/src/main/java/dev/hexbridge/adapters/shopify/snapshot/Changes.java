package dev.hexbridge.adapters.shopify.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.adapters.shopify.admin.Call;
import dev.hexbridge.adapters.shopify.admin.Document;
import dev.hexbridge.adapters.shopify.admin.Precedence;
import dev.hexbridge.adapters.shopify.admin.Reply;
import dev.hexbridge.application.port.outbound.SnapshotSource.Page;
import dev.hexbridge.domain.message.Receipt;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the orders that changed since a time, page by page. */
final class Changes {

    private static final int PAGE = 25;

    /** A page of orders costs less than its orders one by one: the weight of a page grows with its logarithm. */
    private static final int GUESS_PER_WEIGHT = 65;

    private final AdminClient client;
    private final Completion completion;
    private final Receipts receipts;
    private final Variables variables;
    private volatile int page = PAGE;

    Changes(AdminClient client, Completion completion, Receipts receipts, Variables variables) {
        this.client = client;
        this.completion = completion;
        this.receipts = receipts;
        this.variables = variables;
    }

    Future<Page> since(Instant since, Optional<String> cursor) {
        int size = page;
        ObjectNode with = variables.with();
        with.put("query", "updated_at:>='" + since.truncatedTo(ChronoUnit.SECONDS) + "'");
        with.put("first", size);
        cursor.ifPresent(after -> with.put("after", after));
        int guess = (int) (GUESS_PER_WEIGHT * Math.max(1, 2 * Math.log(size)));
        return client.send(new Call(Document.ORDERS_CHANGED_SINCE, with, Precedence.SWEEP, guess))
                .compose(reply -> switch (reply) {
                    case Reply.Told told -> told(told);
                    case Reply.Refused refused -> {
                        boolean smaller = refused.tooDear() && size > 1;
                        page = smaller ? size / 2 : page;
                        yield smaller ? since(since, cursor) : page(new Page.Refused(refused.failure()));
                    }
                    case Reply.NotNow not -> page(new Page.Later(not.failure(), not.notBefore()));
                    case Reply.Lost lost -> page(new Page.Later(lost.failure(), Optional.empty()));
                });
    }

    private Future<Page> told(Reply.Told told) {
        if (!told.errors().isEmpty()) {
            return page(new Page.Later(told.errors().getFirst().failure(), Optional.empty()));
        }
        JsonNode orders = told.data().path("orders");
        List<Future<Whole>> wholes = new ArrayList<>();
        orders.path("nodes").forEach(order -> wholes.add(completion.complete(order, Precedence.SWEEP)));
        return Future.all(wholes)
                .map(unused -> assembled(wholes.stream().map(Future::result).toList(), orders, told));
    }

    private Page assembled(List<Whole> wholes, JsonNode orders, Reply.Told told) {
        List<Receipt> found = new ArrayList<>();
        for (Whole whole : wholes) {
            switch (whole) {
                case Whole.Complete complete ->
                    found.add(receipts.of(complete.order(), told.data().path("shop"), told));
                case Whole.Gone gone -> {}
                case Whole.Broken broken -> {
                    return broken.forGood()
                            ? new Page.Refused(broken.failure())
                            : new Page.Later(broken.failure(), broken.notBefore());
                }
            }
        }
        JsonNode info = orders.path("pageInfo");
        Optional<String> next = info.path("hasNextPage").booleanValue()
                ? Optional.of(info.path("endCursor").asText(""))
                : Optional.empty();
        return new Page.Changes(found, next, newest(orders));
    }

    private static Optional<Instant> newest(JsonNode orders) {
        return orders.path("nodes")
                .valueStream()
                .map(Receipts::changedAt)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static Future<Page> page(Page page) {
        return Future.succeededFuture(page);
    }
}

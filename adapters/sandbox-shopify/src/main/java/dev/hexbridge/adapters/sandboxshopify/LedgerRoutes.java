package dev.hexbridge.adapters.sandboxshopify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Dispatcher;
import dev.hexbridge.adapters.sandboxshopify.writes.WriteLedger;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What the shop really did: the writes it applied and the webhooks it sent. */
final class LedgerRoutes {

    private final WriteLedger ledger;
    private final Dispatcher dispatcher;

    LedgerRoutes(WriteLedger ledger, Dispatcher dispatcher) {
        this.ledger = ledger;
        this.dispatcher = dispatcher;
    }

    void mount(Router router) {
        router.get("/_ledger").handler(this::writes);
        router.delete("/_ledger").handler(ctx -> {
            ledger.clear();
            ctx.response().setStatusCode(204).end();
        });
        router.get("/_ledger/deliveries").handler(ctx -> list(ctx, "deliveries", dispatcher.deliveries()));
        router.delete("/_ledger/deliveries").handler(ctx -> {
            dispatcher.forgetSettled();
            ctx.response().setStatusCode(204).end();
        });
    }

    /** {@code since} is a sequence number or a time; later entries are shown. */
    private void writes(RoutingContext ctx) {
        String since = Objects.requireNonNullElse(ctx.request().getParam("since"), "0");
        try {
            boolean number = since.chars().allMatch(Character::isDigit);
            list(ctx, "writes", number ? ledger.after(Long.parseLong(since)) : ledger.after(Instant.parse(since)));
        } catch (DateTimeException | NumberFormatException unreadable) {
            Answers.faulty(ctx, List.of("since must be a sequence number or a time like 2026-11-23T09:00:00Z"));
        }
    }

    private static void list(RoutingContext ctx, String name, ArrayNode entries) {
        Answers.json(ctx, 200, JsonNodeFactory.instance.objectNode().set(name, entries));
    }
}

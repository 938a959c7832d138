package dev.hexbridge.adapters.sandboxshopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.sandboxshopify.faults.Faults;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.orders.OrderWish;
import dev.hexbridge.adapters.sandboxshopify.orders.RefundMaker;
import dev.hexbridge.adapters.sandboxshopify.orders.RefundWish;
import dev.hexbridge.adapters.sandboxshopify.orders.TransactionWish;
import dev.hexbridge.adapters.sandboxshopify.orders.WebhookJson;
import dev.hexbridge.adapters.sandboxshopify.shop.CommandJson;
import dev.hexbridge.adapters.sandboxshopify.shop.OrderEdit;
import dev.hexbridge.adapters.sandboxshopify.shop.Parsed;
import dev.hexbridge.adapters.sandboxshopify.shop.RefundCommand;
import dev.hexbridge.adapters.sandboxshopify.shop.Shop;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Dispatcher;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** The routes by which people and tests act as merchant and buyer, look into the shop, and make it misbehave. */
final class ControlRoutes {

    private static final double DEFAULT_PACE = 30;
    private final Shop shop;
    private final Shopper shopper;
    private final Dispatcher dispatcher;
    private final Faults faults;
    private final WebhookJson json;

    ControlRoutes(Shop shop, Shopper shopper, Dispatcher dispatcher, Faults faults, WebhookJson json) {
        this.shop = shop;
        this.shopper = shopper;
        this.dispatcher = dispatcher;
        this.faults = faults;
        this.json = json;
    }

    void mount(Router router) {
        for (String path : List.of("/_shop/*", "/_faults")) {
            router.route(path).handler(BodyHandler.create(false).setBodyLimit(1 << 20));
        }
        router.post("/_shop/orders").handler(this::place);
        router.get("/_shop/orders/:id").handler(ctx -> withId(ctx, shop::order));
        router.post("/_shop/orders/:id/edit").handler(this::edit);
        router.post("/_shop/orders/:id/cancel").handler(this::cancel);
        router.post("/_shop/orders/:id/refund").handler(this::refund);
        router.post("/_shop/orders/:id/refund/end").handler(this::endRefunds);
        router.post("/_shop/orders/:id/transactions").handler(this::transact);
        router.delete("/_shop/orders/:id").handler(this::delete);
        router.post("/_shop/deliveries/:id/replay").handler(this::replay);
        router.post("/_shop/shopper").handler(this::shop);
        router.delete("/_shop/shopper").handler(this::goHome);
        router.get("/_faults").handler(ctx -> Answers.json(ctx, 200, faults.toJson()));
        router.put("/_faults").handler(this::setFaults);
    }

    private void place(RoutingContext ctx) {
        switch (CommandJson.wish(Answers.body(ctx))) {
            case Parsed.Faulty<OrderWish> faulty -> Answers.faulty(ctx, faulty.faults());
            case Parsed.Fine<OrderWish> wish -> Answers.json(ctx, 201, json.render(shop.place(wish.value())));
        }
    }

    private void edit(RoutingContext ctx) {
        switch (CommandJson.edit(Answers.body(ctx))) {
            case Parsed.Faulty<OrderEdit> faulty -> Answers.faulty(ctx, faulty.faults());
            case Parsed.Fine<OrderEdit> edit -> withId(ctx, id -> shop.edit(id, edit.value()));
        }
    }

    private void transact(RoutingContext ctx) {
        switch (CommandJson.transaction(Answers.body(ctx))) {
            case Parsed.Faulty<TransactionWish> faulty -> Answers.faulty(ctx, faulty.faults());
            case Parsed.Fine<TransactionWish> wish -> withId(ctx, id -> shop.transact(id, wish.value()));
        }
    }

    private void cancel(RoutingContext ctx) {
        switch (CommandJson.cancel(Answers.body(ctx))) {
            case Parsed.Faulty<String> faulty -> Answers.faulty(ctx, faulty.faults());
            case Parsed.Fine<String> reason -> withId(ctx, id -> shop.cancel(id, reason.value()));
        }
    }

    private void refund(RoutingContext ctx) {
        switch (RefundCommand.wish(Answers.body(ctx))) {
            case Parsed.Faulty<RefundWish> faulty -> Answers.faulty(ctx, faulty.faults());
            case Parsed.Fine<RefundWish> wish -> refund(ctx, wish.value());
        }
    }

    private void refund(RoutingContext ctx, RefundWish wish) {
        OptionalLong id = id(ctx);
        Optional<RefundMaker.Outcome> outcome = id.isPresent() ? shop.refund(id.getAsLong(), wish) : Optional.empty();
        outcome.ifPresentOrElse(
                came -> {
                    switch (came) {
                        case RefundMaker.Outcome.Made made -> Answers.json(ctx, 201, json.render(made.order()));
                        case RefundMaker.Outcome.Refused refused -> Answers.faulty(ctx, List.of(refused.reason()));
                    }
                },
                () -> Answers.missing(ctx, "order"));
    }

    private void endRefunds(RoutingContext ctx) {
        switch (RefundCommand.end(Answers.body(ctx))) {
            case Parsed.Faulty<String> faulty -> Answers.faulty(ctx, faulty.faults());
            case Parsed.Fine<String> status -> withId(ctx, id -> shop.endRefunds(id, status.value()));
        }
    }

    private void delete(RoutingContext ctx) {
        OptionalLong id = id(ctx);
        if (id.isPresent() && shop.delete(id.getAsLong())) {
            ctx.response().setStatusCode(204).end();
        } else {
            Answers.missing(ctx, "order");
        }
    }

    private void replay(RoutingContext ctx) {
        if (dispatcher.replay(Objects.requireNonNullElse(ctx.pathParam("id"), ""))) {
            ctx.response().setStatusCode(202).end();
        } else {
            Answers.missing(ctx, "delivery with a remembered body");
        }
    }

    private void shop(RoutingContext ctx) {
        JsonNode body = Answers.body(ctx);
        double pace = body.path("ordersPerMinute").asDouble(DEFAULT_PACE);
        if (!(pace >= 0 && pace <= 600_000)) {
            Answers.faulty(ctx, List.of("ordersPerMinute must be from 0 (go home) to 600000"));
            return;
        }
        if (pace == 0) {
            goHome(ctx);
            return;
        }
        long limit = body.path("maxOrders").asLong(Long.MAX_VALUE);
        shopper.start(ShopperSettings.steady(pace, body.path("seed").asLong(1)).limitedTo(limit));
        tell(ctx);
    }

    private void goHome(RoutingContext ctx) {
        shopper.stop();
        tell(ctx);
    }

    private void tell(RoutingContext ctx) {
        ObjectNode state = JsonNodeFactory.instance.objectNode().put("shopping", shopper.shops());
        Answers.json(ctx, 200, state);
    }

    private void setFaults(RoutingContext ctx) {
        List<String> refused = faults.update(Answers.body(ctx));
        if (refused.isEmpty()) {
            Answers.json(ctx, 200, faults.toJson());
        } else {
            Answers.faulty(ctx, refused);
        }
    }

    private void withId(RoutingContext ctx, LongFunction<Optional<Order>> action) {
        OptionalLong id = id(ctx);
        Optional<Order> order = id.isPresent() ? action.apply(id.getAsLong()) : Optional.empty();
        order.ifPresentOrElse(
                found -> Answers.json(ctx, 200, json.render(found)), () -> Answers.missing(ctx, "open order or line"));
    }

    private static OptionalLong id(RoutingContext ctx) {
        try {
            return OptionalLong.of(Long.parseLong(ctx.pathParam("id")));
        } catch (NumberFormatException notAnId) {
            return OptionalLong.empty();
        }
    }
}

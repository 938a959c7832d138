package dev.hexbridge.bootstrap.command;

import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.bootstrap.wiring.Engine;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.desire.Route;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Shows a newcomer the journey of the first order, and where to look. */
final class Tour {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final Terminal terminal;
    private final Engine engine;

    Tour(Terminal terminal, Engine engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    /** Shows where to look, and the journey once there is one. To be called on an event loop. */
    void begin() {
        Engine.Addresses addresses = engine.addresses();
        say(
                "",
                "The sandbox is open. Everything is on this machine, and nothing leaves it.",
                "  webhooks go to       " + addresses.http() + "/webhooks/shopify/sandbox",
                "  the emulated shop    " + addresses.shopify() + "/_ledger/deliveries",
                "  the emulated D365    " + addresses.dynamics() + "/_ledger",
                "  the operations API   " + addresses.admin() + "/openapi.json",
                "  its token            " + addresses.token(),
                "",
                "Waiting for the first order ...");
        look();
    }

    private void look() {
        found().onComplete(search -> {
            if (search.succeeded() && search.result().isPresent()) {
                show(search.result().get());
            } else {
                engine.after(LOOK).onSuccess(again -> look());
            }
        });
    }

    /** The id of an order that has reached the ERP. */
    private Future<Optional<String>> found() {
        History.DeliveryQuery delivered = new History.DeliveryQuery(
                Optional.empty(), Optional.of("delivered"), Optional.empty(), Optional.empty(), 50);
        return engine.history()
                .deliveries(Principal.ENGINE, delivered)
                .map(page -> page.items().stream()
                        .map(History.Delivery::key)
                        .map(LinkKey::parse)
                        .filter(key -> key.role().equals(Route.SALES_ORDER))
                        .map(key -> key.source().id())
                        .reduce((newer, older) -> older));
    }

    private void show(String orderId) {
        engine.history().timeline(Principal.ENGINE, orderId).onSuccess(timeline -> {
            say("", "The journey of the first order:");
            Story.lines(timeline).forEach(line -> say("  " + line));
            say(
                    "",
                    "See any order:  ./hexbridge timeline " + orderId + "     (number, id or e-mail address)",
                    "Stop:           Ctrl-C");
        });
    }

    private void say(String... lines) {
        List.of(lines).forEach(terminal.out()::println);
        terminal.out().flush();
    }
}

package dev.hexbridge.adapters.sandboxshopify.webhooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.hexbridge.adapters.sandboxshopify.faults.Faults;
import dev.hexbridge.adapters.sandboxshopify.faults.Knob;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Delivery.Status;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends the shop's events to their subscribers, as reliably and as unreliably as Shopify: no order is promised, failures
 * are tried again with the same id and the same bytes, and a subscription that never answers is deleted (Shopify docs:
 * webhooks, troubleshoot). Confined to the shop's event loop.
 */
public final class Dispatcher {

    private static final Duration LONGEST_HOLD = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final Sender sender;
    private final Faults faults;
    private final Subscriptions subscriptions;
    private final Envelope envelope;
    private final Courier courier;
    private final DeliveryAccount account = new DeliveryAccount();
    private final Map<String, Delivery> held = new HashMap<>();
    private boolean closed;

    public Dispatcher(Vertx vertx, Sender sender, Faults faults, Subscriptions subscriptions) {
        this.vertx = vertx;
        this.sender = sender;
        this.faults = faults;
        this.subscriptions = subscriptions;
        this.envelope = new Envelope(sender, faults);
        this.courier = new Courier(vertx, sender.policy());
    }

    /** Sends the events of one action of a merchant or buyer: their deliveries share the event id. */
    public void announce(List<ShopEvent> events) {
        Instant now = sender.clock().instant();
        String action = envelope.newId();
        for (ShopEvent event : events) {
            for (Subscription subscription : subscriptions.to(event.topic())) {
                Delivery.Ids ids = new Delivery.Ids(envelope.newId(), action);
                launch(new Delivery(ids, event, subscription, now, subscriptions.now()));
            }
        }
        if (faults.strikes(Knob.REPLAY_RATE)) {
            replayAny(faults.below(1_000));
        }
    }

    /** Sends some remembered delivery once more, if there is any. */
    public void replayAny(int place) {
        account.replayable(place).ifPresent(this::send);
    }

    /** Sends a delivery once more, id, signature and body as they were; false when it is not remembered. */
    public boolean replay(String webhookId) {
        Optional<Delivery> old = account.replayable(webhookId);
        old.ifPresent(this::send);
        return old.isPresent();
    }

    /** All deliveries that are remembered, in the order of their events. */
    public ArrayNode deliveries() {
        return account.toJson();
    }

    /** Forgets the deliveries that are over. */
    public void forgetSettled() {
        account.clear();
    }

    public Future<Void> close() {
        closed = true;
        return courier.close();
    }

    private void launch(Delivery delivery) {
        account.opened(delivery);
        if (faults.take(Knob.LOST_NEXT) || faults.strikes(Knob.LOST_RATE)) {
            delivery.lost();
            return;
        }
        long delay = faults.between(Knob.DELAY_MIN, Knob.DELAY_MAX);
        after(Duration.ofMillis(delay), () -> depart(delivery));
    }

    private void depart(Delivery delivery) {
        Delivery overtaken = held.remove(delivery.lane());
        if (overtaken != null) {
            send(delivery).onComplete(sent -> send(overtaken));
        } else if (delivery.event().isAboutOrder() && faults.strikes(Knob.DISORDER_RATE)) {
            held.put(delivery.lane(), delivery);
            after(LONGEST_HOLD, () -> release(delivery));
        } else {
            send(delivery);
        }
        if (faults.strikes(Knob.DUPLICATE_RATE)) {
            send(delivery);
        }
    }

    private void release(Delivery delivery) {
        if (held.remove(delivery.lane(), delivery)) {
            send(delivery);
        }
    }

    private Future<Integer> send(Delivery delivery) {
        return courier.post(
                        delivery.subscription().target().uri(),
                        () -> {
                            delivery.attempted(sender.clock().instant());
                            return envelope.headers(delivery);
                        },
                        delivery.body())
                .onSuccess(code -> answered(delivery, code));
    }

    private void answered(Delivery delivery, int code) {
        if (code >= 200 && code < 300) {
            subscriptions.succeeded(delivery.subscription().id());
            settle(delivery, () -> delivery.succeeded(code, sender.clock().instant()));
            return;
        }
        delivery.failed(code);
        if (delivery.status() != Status.WAITING) {
            return;
        }
        removeSilentSubscription(delivery);
        if (delivery.failures() > sender.policy().retries()) {
            settle(delivery, delivery::givenUp);
        } else {
            Duration wait = sender.policy().delay(delivery.failures(), faults.number(Knob.RETRY_TIME_SCALE));
            after(wait, () -> retry(delivery));
        }
    }

    private void retry(Delivery delivery) {
        if (delivery.status() == Status.WAITING) {
            send(delivery);
        }
    }

    private void settle(Delivery delivery, Runnable outcome) {
        boolean first = delivery.status() == Status.WAITING;
        outcome.run();
        if (first) {
            account.settled(delivery);
        }
    }

    /** Retries go on to the address they were meant for, even without the subscription. */
    private void removeSilentSubscription(Delivery delivery) {
        int limit = faults.count(Knob.SUBSCRIPTION_REMOVED_AFTER);
        long id = delivery.subscription().id();
        if (limit > 0 && delivery.failures() >= limit && !subscriptions.succeededSince(id, delivery.moment())) {
            subscriptions.remove(id);
        }
    }

    private void after(Duration wait, Runnable action) {
        if (wait.isZero()) {
            action.run();
        } else {
            vertx.setTimer(wait.toMillis(), timer -> {
                if (!closed) {
                    action.run();
                }
            });
        }
    }
}

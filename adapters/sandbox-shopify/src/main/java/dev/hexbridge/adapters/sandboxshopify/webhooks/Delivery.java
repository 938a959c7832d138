package dev.hexbridge.adapters.sandboxshopify.webhooks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** One event on its way to one subscription, through all its attempts. Confined to the shop's event loop. */
final class Delivery {

    /** Where a delivery stands. */
    enum Status {
        WAITING,
        DELIVERED,
        FAILED,
        LOST
    }

    /** What distinguishes this delivery, and the action it shares with others. */
    record Ids(String webhook, String event) {}

    private final Ids ids;
    private final ShopEvent event;
    private final Subscription subscription;
    private final Instant triggeredAt;
    private final long moment;
    private Buffer body;
    private Status status = Status.WAITING;
    private int attempts;
    private int failures;
    private int lastCode;
    private Optional<Instant> firstAt = Optional.empty();
    private Optional<Instant> deliveredAt = Optional.empty();

    Delivery(Ids ids, ShopEvent event, Subscription subscription, Instant triggeredAt, long moment) {
        this.ids = ids;
        this.event = new ShopEvent(event.topic(), event.resourceId(), Buffer.buffer());
        this.body = event.body();
        this.subscription = subscription;
        this.triggeredAt = triggeredAt;
        this.moment = moment;
    }

    void attempted(Instant at) {
        attempts++;
        firstAt = firstAt.or(() -> Optional.of(at));
    }

    void succeeded(int code, Instant at) {
        lastCode = code;
        status = Status.DELIVERED;
        deliveredAt = deliveredAt.or(() -> Optional.of(at));
    }

    /** Notes a failure; 0 stands for no answer at all. A later failure of a duplicate does not undo a success. */
    void failed(int code) {
        failures++;
        if (status != Status.DELIVERED) {
            lastCode = code;
        }
    }

    void givenUp() {
        status = Status.FAILED;
    }

    /** It is never sent. */
    void lost() {
        status = Status.LOST;
        forgetBody();
    }

    /** Lets go of the body, after which the delivery cannot be replayed. */
    void forgetBody() {
        body = Buffer.buffer();
    }

    Ids ids() {
        return ids;
    }

    ShopEvent event() {
        return event;
    }

    Subscription subscription() {
        return subscription;
    }

    Instant triggeredAt() {
        return triggeredAt;
    }

    long moment() {
        return moment;
    }

    Buffer body() {
        return body;
    }

    Status status() {
        return status;
    }

    int failures() {
        return failures;
    }

    /** Deliveries of one order to one address may overtake each other; this names them. */
    String lane() {
        return event.resourceId() + " " + subscription.target().uri();
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("webhookId", ids.webhook()).put("eventId", ids.event());
        json.put("topic", event.topic().path()).put("resourceId", event.resourceId());
        if (event.isAboutOrder()) {
            json.put("orderId", event.resourceId());
        } else {
            json.putNull("orderId");
        }
        json.put("attempts", attempts).put("status", status.name().toLowerCase(Locale.ROOT));
        json.put("lastCode", lastCode);
        firstAt.ifPresentOrElse(at -> json.put("firstAt", at.toString()), () -> json.putNull("firstAt"));
        deliveredAt.ifPresentOrElse(at -> json.put("deliveredAt", at.toString()), () -> json.putNull("deliveredAt"));
        return json;
    }
}

package dev.hexbridge.adapters.sandboxshopify.webhooks;

import dev.hexbridge.adapters.sandboxshopify.faults.Faults;
import dev.hexbridge.adapters.sandboxshopify.faults.Knob;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The headers of a delivery (Shopify docs: webhooks, delivery structure). */
final class Envelope {

    private static final CharSequence TOPIC = HttpHeaders.createOptimized("X-Shopify-Topic");
    private static final CharSequence HMAC = HttpHeaders.createOptimized("X-Shopify-Hmac-Sha256");
    private static final CharSequence DOMAIN = HttpHeaders.createOptimized("X-Shopify-Shop-Domain");
    private static final CharSequence VERSION = HttpHeaders.createOptimized("X-Shopify-API-Version");
    private static final CharSequence WEBHOOK_ID = HttpHeaders.createOptimized("X-Shopify-Webhook-Id");
    private static final CharSequence EVENT_ID = HttpHeaders.createOptimized("X-Shopify-Event-Id");
    private static final CharSequence NAME = HttpHeaders.createOptimized("X-Shopify-Name");
    private static final CharSequence TRIGGERED_AT = HttpHeaders.createOptimized("X-Shopify-Triggered-At");

    private final Sender sender;
    private final Faults faults;
    private final WebhookSigner signer;
    private final WebhookSigner forger;
    private final RandomGenerator random;

    Envelope(Sender sender, Faults faults) {
        this.sender = sender;
        this.faults = faults;
        this.signer = new WebhookSigner(sender.secret());
        this.forger = new WebhookSigner(sender.secret() + " of another app");
        this.random = new SplittableRandom(sender.clock().millis());
    }

    /**
     * A new random id. It is seeded by the clock alone: a shop started again with its old seed must not use old ids, or
     * its news would be taken for duplicates.
     */
    String newId() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    MultiMap headers(Delivery delivery) {
        String served = faults.text(Knob.API_VERSION_SERVED);
        WebhookSigner hand = faults.strikes(Knob.WRONG_SIGNATURE_RATE) ? forger : signer;
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add(HttpHeaders.CONTENT_TYPE, "application/json")
                .add(TOPIC, delivery.event().topic().path())
                .add(HMAC, hand.sign(delivery.body().getBytes()))
                .add(DOMAIN, sender.shop().domain())
                .add(VERSION, served.isEmpty() ? newest() : served)
                .add(WEBHOOK_ID, delivery.ids().webhook())
                .add(EVENT_ID, delivery.ids().event())
                .add(TRIGGERED_AT, delivery.triggeredAt().toString());
        delivery.subscription().target().name().ifPresent(name -> headers.add(NAME, name));
        return headers;
    }

    private String newest() {
        String moved = faults.text(Knob.NEWEST_API_VERSION);
        return moved.isEmpty() ? sender.apiVersion() : moved;
    }
}

package dev.hexbridge.adapters.sandboxshopify.webhooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Optional;

/** What was delivered: the latest deliveries, and the bodies of the very latest, for replays. */
final class DeliveryAccount {

    private static final int KEPT = 200_000;
    private static final int REPLAYABLE = 1_000;

    private final LinkedHashMap<String, Delivery> byId = new LinkedHashMap<>();
    private final ArrayDeque<Delivery> withBody = new ArrayDeque<>();

    void opened(Delivery delivery) {
        byId.put(delivery.ids().webhook(), delivery);
        if (byId.size() > KEPT) {
            byId.pollFirstEntry();
        }
    }

    void settled(Delivery delivery) {
        withBody.add(delivery);
        if (withBody.size() > REPLAYABLE) {
            withBody.remove().forgetBody();
        }
    }

    Optional<Delivery> replayable(String webhookId) {
        return withBody.stream()
                .filter(delivery -> delivery.ids().webhook().equals(webhookId))
                .findFirst();
    }

    /** The delivery at this place among those that can be replayed, counted from the oldest, round and round. */
    Optional<Delivery> replayable(int place) {
        return withBody.stream().skip(place % Math.max(1, withBody.size())).findFirst();
    }

    void clear() {
        byId.values().removeIf(delivery -> delivery.status() != Delivery.Status.WAITING);
    }

    ArrayNode toJson() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        byId.values().forEach(delivery -> all.add(delivery.toJson()));
        return all;
    }
}

package dev.hexbridge.adapters.sandboxshopify.webhooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shop's subscriptions, and when each was last delivered to. */
public final class Subscriptions {

    private final List<Subscription> all = new ArrayList<>();
    private final Map<Long, Long> lastSuccess = new HashMap<>();
    private long tick;

    public List<Subscription> all() {
        return List.copyOf(all);
    }

    public List<Subscription> to(Topic topic) {
        return all.stream()
                .filter(subscription -> subscription.topic() == topic)
                .toList();
    }

    /** Adds a subscription; false when the topic already goes to this address. */
    public boolean add(Subscription subscription) {
        boolean taken =
                to(subscription.topic()).stream().anyMatch(known -> known.uri().equals(subscription.uri()));
        return !taken && all.add(subscription);
    }

    public boolean remove(long id) {
        return all.removeIf(subscription -> subscription.id() == id);
    }

    /** A moment in the order of this shop's deliveries. */
    long now() {
        return ++tick;
    }

    void succeeded(long id) {
        lastSuccess.put(id, now());
    }

    boolean succeededSince(long id, long moment) {
        return lastSuccess.getOrDefault(id, 0L) > moment;
    }
}

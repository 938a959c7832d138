package dev.hexbridge.adapters.sandboxshopify.webhooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    public Optional<Subscription> find(long id) {
        return all.stream().filter(subscription -> subscription.id() == id).findFirst();
    }

    /** Whether another subscription sends this topic to this address. */
    public boolean isTaken(Subscription wanted) {
        return to(wanted.topic()).stream()
                .filter(known -> known.id() != wanted.id())
                .anyMatch(known -> known.target().uri().equals(wanted.target().uri()));
    }

    /** Adds a subscription, or changes the one with this id. */
    public void put(Subscription subscription) {
        remove(subscription.id());
        all.add(subscription);
    }

    public void clear() {
        all.clear();
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

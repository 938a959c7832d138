package dev.hexbridge.adapters.sandboxshopify.shop;

import dev.hexbridge.adapters.sandboxshopify.orders.Customer;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The orders and customers of the shop. The oldest are forgotten so that a shop may run for days. */
public final class OrderBook {

    private static final int KEPT = 100_000;

    private final Map<Long, Order> orders = new HashMap<>();
    private final NavigableMap<String, Order> byCreation = new TreeMap<>();
    private final NavigableMap<String, Order> byUpdate = new TreeMap<>();
    private final SequencedMap<Long, Customer> customers = new LinkedHashMap<>();

    void keep(Order order) {
        remove(order.id());
        orders.put(order.id(), order);
        byCreation.put(place(order.header().times().createdAt(), order), order);
        byUpdate.put(place(order.updatedAt(), order), order);
        if (orders.size() > KEPT) {
            remove(byCreation.firstEntry().getValue().id());
        }
    }

    /** Whether the customer was not known before. */
    boolean keep(Customer customer) {
        boolean fresh = customers.putIfAbsent(customer.id(), customer) == null;
        if (customers.size() > KEPT) {
            customers.pollFirstEntry();
        }
        return fresh;
    }

    public Optional<Order> order(long id) {
        return Optional.ofNullable(orders.get(id));
    }

    public Optional<Customer> customer(long id) {
        return Optional.ofNullable(customers.get(id));
    }

    boolean remove(long id) {
        Order known = orders.remove(id);
        if (known == null) {
            return false;
        }
        byCreation.remove(place(known.header().times().createdAt(), known));
        byUpdate.remove(place(known.updatedAt(), known));
        return true;
    }

    /** All orders by their time of creation and id, both told in a text that sorts as they do. */
    public NavigableMap<String, Order> byCreation() {
        return Collections.unmodifiableNavigableMap(byCreation);
    }

    /** As {@link #byCreation}, by the time of the last change. */
    public NavigableMap<String, Order> byUpdate() {
        return Collections.unmodifiableNavigableMap(byUpdate);
    }

    /** Whole seconds are all written at the same length, and so are padded ids. */
    private static String place(Instant time, Order order) {
        String id = Long.toString(order.id());
        return time + " " + "0".repeat(Math.max(0, 19 - id.length())) + id;
    }
}

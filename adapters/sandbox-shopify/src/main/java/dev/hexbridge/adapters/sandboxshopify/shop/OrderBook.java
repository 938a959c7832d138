package dev.hexbridge.adapters.sandboxshopify.shop;

import dev.hexbridge.adapters.sandboxshopify.orders.Customer;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The orders and customers of the shop. The oldest are forgotten so that a shop may run for days. */
final class OrderBook {

    private static final int KEPT = 100_000;

    private final SequencedMap<Long, Order> orders = new LinkedHashMap<>();
    private final SequencedMap<Long, Customer> customers = new LinkedHashMap<>();

    void keep(Order order) {
        orders.put(order.id(), order);
        if (orders.size() > KEPT) {
            orders.pollFirstEntry();
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

    Optional<Order> order(long id) {
        return Optional.ofNullable(orders.get(id));
    }

    Optional<Customer> customer(long id) {
        return Optional.ofNullable(customers.get(id));
    }

    boolean remove(long id) {
        return orders.remove(id) != null;
    }

    Stream<Order> orders() {
        return orders.values().stream();
    }
}

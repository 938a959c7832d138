package dev.hexbridge.adapters.sandboxshopify.shop;

import dev.hexbridge.adapters.sandboxshopify.faults.Faults;
import dev.hexbridge.adapters.sandboxshopify.faults.Knob;
import dev.hexbridge.adapters.sandboxshopify.orders.BasketEdit;
import dev.hexbridge.adapters.sandboxshopify.orders.Customer;
import dev.hexbridge.adapters.sandboxshopify.orders.LineChanges;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.orders.OrderFactory;
import dev.hexbridge.adapters.sandboxshopify.orders.OrderLine;
import dev.hexbridge.adapters.sandboxshopify.orders.OrderWish;
import dev.hexbridge.adapters.sandboxshopify.orders.Payment;
import dev.hexbridge.adapters.sandboxshopify.orders.RefundMaker;
import dev.hexbridge.adapters.sandboxshopify.orders.RefundWish;
import dev.hexbridge.adapters.sandboxshopify.orders.Till;
import dev.hexbridge.adapters.sandboxshopify.orders.TransactionWish;
import dev.hexbridge.adapters.sandboxshopify.orders.WebhookJson;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Dispatcher;
import dev.hexbridge.adapters.sandboxshopify.webhooks.ShopEvent;
import dev.hexbridge.adapters.sandboxshopify.webhooks.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The shop: takes orders, changes them, and announces what happened. Confined to one event loop. */
public final class Shop {

    private final OrderFactory factory;
    private final WebhookJson json;
    private final Faults faults;
    private final Dispatcher dispatcher;
    private final OrderBook book = new OrderBook();
    private final Metafields metafields = new Metafields();

    public Shop(OrderFactory factory, WebhookJson json, Faults faults, Dispatcher dispatcher) {
        this.factory = factory;
        this.json = json;
        this.faults = faults;
        this.dispatcher = dispatcher;
    }

    /** Takes an order and announces it; a customer seen for the first time and a payment are announced too. */
    public Order place(OrderWish wish) {
        factory.varied(factory.variety().withNullSku(faults.number(Knob.NULL_SKU_RATE)));
        Order order = factory.create(wish);
        book.keep(order);
        List<ShopEvent> events = new ArrayList<>();
        Optional<Customer> fresh = order.buyer().customer().filter(book::keep);
        fresh.ifPresent(
                customer -> events.add(new ShopEvent(Topic.CUSTOMERS_CREATE, customer.id(), json.render(customer))));
        byte[] body = json.render(order);
        events.add(new ShopEvent(Topic.ORDERS_CREATE, order.id(), body));
        if (order.payment().status() == Payment.Status.PAID) {
            events.add(new ShopEvent(Topic.ORDERS_PAID, order.id(), body));
        }
        order.payment().transactions().forEach(transaction -> events.add(moved(order, transaction)));
        dispatcher.announce(events);
        return order;
    }

    /** Moves money on an order; empty when there is no such order, or it cannot be. */
    public Optional<Order> transact(long id, TransactionWish wish) {
        Optional<Order> known = book.order(id);
        Optional<Order> moved = known.flatMap(order -> Till.moved(order, wish, factory.nextId(), factory.now()));
        return moved.isEmpty() ? Optional.empty() : change(id, Topic.ORDERS_UPDATED, before -> moved.get());
    }

    private ShopEvent moved(Order order, Payment.Transaction transaction) {
        return new ShopEvent(Topic.ORDER_TRANSACTIONS_CREATE, order.id(), json.render(order, transaction));
    }

    /** Transactions are announced once they have ended (Shopify docs: {@code order_transactions/create}). */
    private List<ShopEvent> movements(Order before, Order after) {
        return after.payment().transactions().stream()
                .filter(transaction -> transaction.state() != Payment.Transaction.State.PENDING)
                .filter(transaction -> !before.payment().transactions().contains(transaction))
                .map(transaction -> moved(after, transaction))
                .toList();
    }

    /** Changes an order; empty when there is no such order or line. Changed lines are announced as {@code orders/edited}. */
    public Optional<Order> edit(long id, OrderEdit edit) {
        Set<Long> touched = edit.lines().changes().keySet();
        boolean known = book.order(id).filter(order -> hasLines(order, touched)).isPresent();
        return !known ? Optional.empty() : change(id, Topic.ORDERS_UPDATED, before -> applied(edit, before));
    }

    /** Cancels an order; empty when there is none, or it is cancelled already. */
    public Optional<Order> cancel(long id, String reason) {
        boolean open = book.order(id)
                .filter(order -> order.header().times().cancellation().isEmpty())
                .isPresent();
        return open
                ? change(id, Topic.ORDERS_CANCELLED, order -> order.cancelled(factory.nextId(), reason, factory.now()))
                : Optional.empty();
    }

    /** Refunds something of an order, as {@code refundCreate} does; empty when there is no such order. */
    public Optional<RefundMaker.Outcome> refund(long id, RefundWish wish) {
        return book.order(id).map(before -> {
            RefundMaker.Outcome outcome = RefundMaker.make(before, wish, factory::nextId, factory.now());
            return switch (outcome) {
                case RefundMaker.Outcome.Refused refused -> refused;
                case RefundMaker.Outcome.Made made -> {
                    Order after = stamped(before, made.order());
                    book.keep(after);
                    dispatcher.announce(List.of(
                            new ShopEvent(Topic.REFUNDS_CREATE, after.id(), json.renderRefund(after)),
                            new ShopEvent(Topic.ORDERS_UPDATED, after.id(), json.render(after))));
                    yield new RefundMaker.Outcome.Made(after);
                }
            };
        });
    }

    /** The money of refunds that is under way arrives, or does not: a change of the order. */
    public Optional<Order> endRefunds(long id, String status) {
        return change(id, Topic.ORDERS_UPDATED, before -> before.refundsEnded(status));
    }

    /** Deletes an order, of which only the id is announced; false when there is none. */
    public boolean delete(long id) {
        boolean known = book.remove(id);
        if (known) {
            dispatcher.announce(List.of(new ShopEvent(Topic.ORDERS_DELETE, id, json.renderDeleted(id))));
        }
        return known;
    }

    /** Adds tags as an app does; no change is no news. */
    public Optional<Order> addTags(long id, List<String> tags) {
        Optional<Order> known = book.order(id);
        if (known.isEmpty() || known.get().notes().tags().containsAll(tags)) {
            return known;
        }
        Set<String> all = new LinkedHashSet<>(known.get().notes().tags());
        all.addAll(tags);
        Order tagged =
                stamped(known.get(), known.get().withNotes(known.get().notes().withTags(List.copyOf(all))));
        book.keep(tagged);
        if (faults.flag(Knob.ECHO_TAG_WRITES)) {
            announce(Topic.ORDERS_UPDATED, tagged);
        }
        return Optional.of(tagged);
    }

    /** An app wrote metafields of an order: a change of the order, unless the knob says otherwise. */
    public void metafieldsWritten(long id) {
        if (faults.flag(Knob.ECHO_METAFIELD_WRITES)) {
            book.order(id).ifPresent(order -> {
                Order touched = stamped(order, order);
                book.keep(touched);
                announce(Topic.ORDERS_UPDATED, touched);
            });
        }
    }

    public Optional<Order> order(long id) {
        return book.order(id);
    }

    public OrderBook book() {
        return book;
    }

    public Metafields metafields() {
        return metafields;
    }

    /** A new id for anything of the shop. */
    public long nextId() {
        return factory.nextId();
    }

    public Instant now() {
        return factory.now();
    }

    private Optional<Order> change(long id, Topic topic, Function<Order, Order> change) {
        return book.order(id).map(before -> {
            Order after = stamped(before, change.apply(before));
            book.keep(after);
            dispatcher.announce(news(topic, before, after));
            return after;
        });
    }

    private List<ShopEvent> news(Topic topic, Order before, Order after) {
        byte[] body = json.render(after);
        List<ShopEvent> events = new ArrayList<>();
        events.add(new ShopEvent(Topic.ORDERS_UPDATED, after.id(), body));
        events.addAll(movements(before, after));
        if (topic != Topic.ORDERS_UPDATED) {
            events.add(new ShopEvent(topic, after.id(), body));
            return events;
        }
        if (!after.basket().equals(before.basket())) {
            LineChanges changes = LineChanges.between(factory.nextId(), before, after);
            events.add(new ShopEvent(Topic.ORDERS_EDITED, after.id(), json.render(after, changes)));
        }
        boolean newlyPaid = before.payment().status() != after.payment().status()
                && after.payment().status() == Payment.Status.PAID;
        if (newlyPaid) {
            events.add(new ShopEvent(Topic.ORDERS_PAID, after.id(), body));
        }
        return events;
    }

    private void announce(Topic topic, Order order) {
        dispatcher.announce(List.of(new ShopEvent(topic, order.id(), json.render(order))));
    }

    private Order applied(OrderEdit edit, Order before) {
        Order order = before;
        if (edit.note().isPresent()) {
            order = order.withNotes(order.notes().withNote(edit.note().get()));
        }
        if (edit.tags().isPresent()) {
            order = order.withNotes(order.notes().withTags(edit.tags().get()));
        }
        if (edit.shippingAddress().isPresent()) {
            order = order.withBuyer(
                    order.buyer().withShipping(edit.shippingAddress().get()));
        }
        order = order.edited(basket(edit.lines(), order), factory.now());
        return edit.paid() ? order.paid(factory.nextId(), factory.now()) : order;
    }

    private static boolean hasLines(Order order, Set<Long> ids) {
        return order.basket().lines().stream().map(OrderLine::id).toList().containsAll(ids);
    }

    private BasketEdit basket(OrderEdit.Lines edit, Order order) {
        List<OrderLine> additions = edit.additions().stream()
                .map(wish -> factory.lineFor(order, wish))
                .toList();
        return new BasketEdit(edit.changes(), additions);
    }

    /** The change with its time; time never runs backwards, and stands still when that knob says so. */
    private Order stamped(Order before, Order after) {
        Instant now = factory.now();
        boolean still = faults.strikes(Knob.EQUAL_UPDATED_AT_RATE) || now.isBefore(before.updatedAt());
        return after.updatedAt(still ? before.updatedAt() : now);
    }
}

package dev.hexbridge.application.relay;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.port.outbound.SnapshotSource;
import dev.hexbridge.application.port.outbound.SourceSystem;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderNotes;
import dev.hexbridge.domain.canonical.OrderTimes;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.Origin;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.reconciliation.Listed;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shop that holds orders: it can be read, and tells of what happens in deliveries, which a test lets arrive or not. Its stamps have whole seconds, as those of shops have.
 */
public final class LiveShop implements SourceSystem, SnapshotSource {

    static final String METAFIELD = "metafield.hexbridge.d365_order";

    private final MovableClock clock;
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Map<String, Translation> bodies = new HashMap<>();
    private final Deque<Reread> answers = new ArrayDeque<>();
    private final List<List<EntityKey>> reads = new ArrayList<>();
    private final List<Instant> sweeps = new ArrayList<>();
    private Optional<Page> page = Optional.empty();
    private int deliveries;

    public LiveShop(MovableClock clock) {
        this.clock = clock;
    }

    /** An order comes in, or is changed by a person. */
    public Receipt change(Order order) {
        Order stamped = changed(order, order.notes());
        orders.put(order.id(), stamped);
        return tells(stamped);
    }

    /** A delivery of an order as it stood then, whatever it is now. */
    Receipt tells(Order order) {
        String delivery = "delivery-" + ++deliveries;
        return receipt(delivery, Fixtures.order(order.id()), order);
    }

    /** A delivery that tells of an order as it stands. */
    public Receipt tellsOf(String id) {
        return tells(order(id));
    }

    /** A delivery that says that something happened to an order, and no more. */
    Receipt hints(String id) {
        String delivery = "hint-" + ++deliveries;
        bodies.put(delivery, new Translation.Partial(Fixtures.order(id), "an edit, without the order"));
        return stamped(Fixtures.receipt(delivery, Fixtures.order(id), clock.instant()));
    }

    /** A delivery that says that our access was taken away. */
    public Receipt withdraws() {
        String delivery = "withdrawal-" + ++deliveries;
        EntityKey shop = new EntityKey(Fixtures.SHOP, EntityKind.SHOP, "1");
        bodies.put(delivery, new Translation.Withdrawn(shop, "the app was uninstalled"));
        return stamped(Fixtures.receipt(delivery, shop, clock.instant()));
    }

    private Receipt stamped(Receipt receipt) {
        Origin said = receipt.origin();
        Origin origin = new Origin(
                said.topic(), said.deliveryId(), said.eventId(), Optional.of(clock.instant()), said.schemaVersion());
        return new Receipt(receipt.tenant(), origin, receipt.root(), receipt.receivedAt(), receipt.body());
    }

    private Receipt receipt(String delivery, EntityKey entity, Order order) {
        SourceVersion unread = new SourceVersion(order.times().updated().toInstant(), clock.instant());
        bodies.put(delivery, new Translation.OrderSnapshot(entity, unread, order));
        clock.advance(Duration.ofMillis(1));
        return Fixtures.receipt(delivery, entity, clock.instant());
    }

    private Order changed(Order order, OrderNotes notes) {
        OrderTimes times = order.times();
        return new Order(
                order.id(),
                order.number(),
                order.channel(),
                new OrderTimes(
                        times.created(),
                        times.processed(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC),
                        times.cancelled(),
                        times.closed()),
                order.buyer(),
                order.shippingAddress(),
                order.lines(),
                order.shipping(),
                order.money(),
                order.payment(),
                order.fulfilment(),
                notes);
    }

    public Order order(String id) {
        return Optional.ofNullable(orders.get(id)).orElseThrow();
    }

    void forgets(String id) {
        orders.remove(id);
    }

    /** The number that is written on an order. */
    Optional<String> number(String id) {
        return order(id).notes().attributes().get(METAFIELD);
    }

    List<List<EntityKey>> reads() {
        return List.copyOf(reads);
    }

    /** Since when it was asked for changes, each time. */
    public List<Instant> sweeps() {
        return List.copyOf(sweeps);
    }

    void nextReads(Reread... next) {
        answers.addAll(List.of(next));
    }

    /** Says this when it is asked for changes next. */
    public void nextPage(Page next) {
        page = Optional.of(next);
    }

    @Override
    public Translation translate(Receipt receipt) {
        String delivery = receipt.origin().deliveryId().replaceFirst("~.*", "");
        Translation body = Optional.ofNullable(bodies.get(delivery)).orElseThrow();
        return body instanceof Translation.OrderSnapshot snapshot
                ? new Translation.OrderSnapshot(
                        snapshot.entity(),
                        new SourceVersion(snapshot.version().updatedAt(), receipt.receivedAt()),
                        snapshot.order())
                : body;
    }

    @Override
    public Future<List<Reread>> read(List<EntityKey> entities) {
        reads.add(List.copyOf(entities));
        return Future.succeededFuture(entities.stream()
                .map(entity -> answers.isEmpty() ? look(entity) : answers.removeFirst())
                .toList());
    }

    private Reread look(EntityKey entity) {
        return Optional.ofNullable(orders.get(entity.id()))
                .<Reread>map(order -> new Reread.Taken(read(order)))
                .orElseGet(() -> new Reread.Gone(entity));
    }

    /** The same state of an order is read under the same id. */
    private Receipt read(Order order) {
        return receipt("read-" + order.id() + "-" + order.hashCode(), Fixtures.order(order.id()), order);
    }

    @Override
    public Future<Page> changedSince(Instant since, Optional<String> cursor) {
        sweeps.add(since);
        if (page.isPresent()) {
            Page said = page.get();
            page = Optional.empty();
            return Future.succeededFuture(said);
        }
        List<Order> changes = orders.values().stream()
                .filter(order -> !order.times().updated().toInstant().isBefore(since))
                .filter(order ->
                        cursor.filter(last -> place(order).compareTo(last) <= 0).isEmpty())
                .sorted(Comparator.comparing(LiveShop::place))
                .toList();
        List<Order> shown = changes.subList(0, Math.min(changes.size(), 2));
        Optional<String> next = changes.size() > 2 ? Optional.of(place(shown.getLast())) : Optional.empty();
        Optional<Instant> reached = shown.isEmpty()
                ? Optional.empty()
                : Optional.of(shown.getLast().times().updated().toInstant());
        return Future.succeededFuture(
                new Page.Changes(shown.stream().map(this::read).toList(), next, reached));
    }

    @Override
    public Future<Listing> listed(Instant since, Optional<String> cursor) {
        List<Order> rest = orders.values().stream()
                .filter(order -> !order.times().updated().toInstant().isBefore(since))
                .filter(order ->
                        cursor.filter(last -> place(order).compareTo(last) <= 0).isEmpty())
                .sorted(Comparator.comparing(LiveShop::place))
                .toList();
        List<Order> shown = rest.subList(0, Math.min(rest.size(), 50));
        Optional<String> next = rest.size() > shown.size() ? Optional.of(place(shown.getLast())) : Optional.empty();
        return Future.succeededFuture(
                new Listing.Orders(shown.stream().map(LiveShop::listed).toList(), next));
    }

    private static Listed listed(Order order) {
        return new Listed(
                Fixtures.order(order.id()),
                order.number(),
                order.times().created().toInstant(),
                order.times().updated().toInstant());
    }

    /** A page goes on behind the last order shown, whatever was changed meanwhile. */
    private static String place(Order order) {
        return order.times().updated().toInstant() + "|" + order.id();
    }

    boolean holds(String id) {
        return orders.containsKey(id);
    }

    /** The same order with other notes, stamped with this second. */
    void write(String id, OrderNotes notes) {
        orders.put(id, changed(order(id), notes));
    }
}

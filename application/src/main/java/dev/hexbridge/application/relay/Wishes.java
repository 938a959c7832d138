package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.domain.amendment.Compensation;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.desire.Credits;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.desire.Routing;
import dev.hexbridge.domain.desire.Routing.Direction;
import dev.hexbridge.domain.desire.ShopKeys;
import dev.hexbridge.domain.desire.Wish;
import dev.hexbridge.domain.desire.WriteBack;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.pair.Decided;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the pair whose document a key is, and asks it what the target should hold. Pure. */
public final class Wishes {

    private final Map<ConnectionName, Routing> routings;
    private final Map<ConnectionName, WriteBack> writeBacks;

    /** Wishes for targets alone. */
    public Wishes(List<Routing> routings) {
        this(routings, Map.of());
    }

    /**
     * Wishes for targets and for what is written back into sources.
     *
     * @param routings where the orders of each source go
     * @param writeBacks what is written back into each source
     */
    public Wishes(List<Routing> routings, Map<ConnectionName, WriteBack> writeBacks) {
        this.routings = routings.stream().collect(Collectors.toUnmodifiableMap(Routing::source, routing -> routing));
        this.writeBacks = Map.copyOf(writeBacks);
    }

    /** Whether the number of a sales order is wanted on the order that owns it. */
    boolean isWrittenBack(LinkKey salesOrder) {
        return writeBacks.containsKey(salesOrder.source().connection());
    }

    /** The way on which the payments are booked that a key stands for; the key needs the sales order that was paid. */
    Optional<Route> booking(Mark mark) {
        return bookingOf(mark.needs().orElse(mark.key()));
    }

    /** The way on which the payments of a document are booked, or those in a batch. */
    Optional<Route> bookingOf(LinkKey owner) {
        return Optional.ofNullable(routings.get(owner.source().connection())).stream()
                .flatMap(routing -> routing.routes().stream())
                .filter(route -> route.owns(owner) && route.payments().isPresent())
                .findFirst();
    }

    /** Whether other keys may wait for this one. */
    boolean isAwaited(LinkKey key) {
        return switch (key.role()) {
            case Route.CUSTOMER -> true;
            case Route.SALES_ORDER ->
                Optional.ofNullable(routings.get(key.source().connection())).stream()
                        .flatMap(routing -> routing.routes().stream())
                        .anyMatch(route -> route.owns(key) && route.payments().isPresent());
            default -> false;
        };
    }

    Wish of(Work work) {
        return work.key().role().equals(ShopKeys.ORDER_NUMBER) ? writeBack(work) : converged(work);
    }

    private Wish writeBack(Work work) {
        WriteBack writeBack = writeBacks.get(work.key().source().connection());
        if (writeBack == null) {
            return held("the settings have no number written on orders of this connection any more");
        }
        Mark mark = work.claim().key().mark();
        return work.needed()
                .map(salesOrder -> writeBack.of(mark.key(), salesOrder.ref(), mark.version()))
                .orElseGet(() -> held("the sales order whose number it is has never been settled"));
    }

    private Wish converged(Work work) {
        Optional<Routing> routing =
                Optional.ofNullable(routings.get(work.key().source().connection()));
        Optional<Route> route = routing.flatMap(known ->
                known.routes().stream().filter(one -> one.owns(work.key())).findFirst());
        if (route.isEmpty()) {
            return held("no pair of the settings owns this document any more");
        }
        return work.order()
                .map(order -> corrected(directed(routing.get(), route.get(), work, order), work))
                .orElseGet(() -> held("the data of the receipt has been erased"));
    }

    private static Wish corrected(Wish wish, Work work) {
        return wish instanceof Wish.Ready ready
                ? work.correction()
                        .filter(it -> it.holdsFor(work.claim().key().mark().version()))
                        .map(it -> it.over(ready))
                        .orElse(ready)
                : wish;
    }

    private static Wish directed(Routing routing, Route route, Work work, Order order) {
        Optional<Compensation> compensation = Compensation.of(work.key().role());
        if (compensation.isPresent()) {
            Decided decided = routing.direct(order) instanceof Direction.To to ? to.decided() : Decided.NOTHING;
            return Further.wish(compensation.get(), route, work, order, decided);
        }
        if (!work.key().role().equals(Route.SALES_ORDER)) {
            return wish(route, work, order, Decided.NOTHING);
        }
        Direction direction = routing.direct(order);
        if (direction instanceof Direction.To to && to.route().isOf(route.pair())) {
            return wish(route, work, order, to.decided());
        }
        return work.claim().key().approved()
                ? wish(route, work, order, Decided.NOTHING)
                : Astray.wish(route, work, direction);
    }

    private static Wish wish(Route route, Work work, Order order, Decided decided) {
        Mark mark = work.claim().key().mark();
        return switch (mark.key().role()) {
            case Route.CUSTOMER -> route.customer(mark.key().source(), order, mark.version());
            case Route.SALES_ORDER -> {
                boolean own = route.hasOwnAccount(order);
                Optional<LinkKey> missing = mark.needs()
                        .filter(needed -> own && work.needed().isEmpty())
                        .filter(needed -> order.times().cancelled().isEmpty());
                yield missing.map(needed -> onceAdmitted(route, work, order, needed))
                        .orElseGet(() -> route.salesOrder(
                                order,
                                mark.version(),
                                work.needed()
                                        .filter(customer -> own)
                                        .map(customer -> customer.ref().id()),
                                decided,
                                work.claim().key().approved()));
            }
            case Credits.CREDIT -> refund(route, work, order);
            default -> held("the role " + mark.key().role() + " is not known");
        };
    }

    /** What was settled of the order says whom to credit. */
    private static Wish refund(Route route, Work work, Order order) {
        Mark mark = work.claim().key().mark();
        boolean approved = work.claim().key().approved();
        return work.needed()
                .map(salesOrder ->
                        new Credits(route).wish(mark.key().source(), order, mark.version(), salesOrder, approved))
                .or(() -> mark.needs().map(Wish.Needs::new))
                .orElseGet(() -> held("nothing says which order the refund is of"));
    }

    /** Asks for what must come before, unless the flow does not let the order itself pass. */
    private static Wish onceAdmitted(Route route, Work work, Order order, LinkKey needed) {
        return switch (route.admission(order)) {
            case Route.Admission.Admitted admitted -> new Wish.Needs(needed);
            case Route.Admission.Waiting waiting ->
                work.claim().key().approved()
                        ? new Wish.Needs(needed)
                        : held(FailureKind.HELD_BY_FLOW, waiting.reason());
            case Route.Admission.Filtered filtered ->
                held(FailureKind.HELD_BY_FLOW, "The flow leaves it out by now: " + filtered.reason());
        };
    }

    private static Wish held(String reason) {
        return held(FailureKind.MAPPING, reason);
    }

    private static Wish held(FailureKind kind, String reason) {
        return new Wish.Held(Failure.of(kind, reason));
    }
}

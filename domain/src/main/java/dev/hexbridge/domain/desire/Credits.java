package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Refund;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.flow.FlowDocument.Step;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.SourceVersion;
import java.util.List;
import java.util.Optional;

/**
 * The way of the refunds of one pair's orders.
 *
 * @param route the way of the orders
 */
public record Credits(Route route) {

    /** The role of the return order that credits a refund to it; one that makes up for an edit has a role to the order. */
    public static final String CREDIT = "credit";

    /** The keys of what an order's refunds should have in the target; none where the flow names no map for refunds. */
    public List<LinkKey> keys(ConnectionName shop, Order order) {
        if (order.refunds().isEmpty()) {
            return List.of();
        }
        boolean taken = route.flow().document().steps().stream()
                .anyMatch(step ->
                        step instanceof Step.Sync sync && sync.refundMap().isPresent());
        return taken
                ? order.refunds().stream()
                        .map(refund ->
                                Route.key(route.pair(), new EntityKey(shop, EntityKind.REFUND, refund.id()), CREDIT))
                        .toList()
                : List.of();
    }

    /**
     * What the target should hold for one of an order's refunds.
     *
     * @param salesOrder what was settled for the order
     * @param approved whether a person released a hold on this version
     */
    public Wish wish(EntityKey refund, Order order, SourceVersion version, Agreed salesOrder, boolean approved) {
        Optional<Refund> known = order.refunds().stream()
                .filter(one -> one.id().equals(refund.id()))
                .findFirst();
        if (known.isEmpty()) {
            return Route.missing("the order does not tell of refund " + refund.id() + " any more");
        }
        // The order was let through: its refunds are asked for nothing more.
        return route.decide(
                order,
                true,
                sync -> sync.refundMap()
                        .flatMap(name -> Optional.ofNullable(route.maps().get(name)))
                        .map(map ->
                                new RefundWish(route.pair(), map).of(known.get(), order, version, salesOrder, approved))
                        .orElseGet(() -> Route.missing("the flow names no map for refunds")));
    }
}

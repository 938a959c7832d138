package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.flow.CompiledFlow;
import dev.hexbridge.domain.flow.Decision;
import dev.hexbridge.domain.flow.Facts;
import dev.hexbridge.domain.flow.FlowDocument.Step;
import dev.hexbridge.domain.flow.FlowMachine;
import dev.hexbridge.domain.flow.Outcomes;
import dev.hexbridge.domain.mapping.CompiledMap;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.pair.Pair;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The way of one pair's orders: which are taken, under which keys, and what the target should hold for each.
 *
 * @param pair the pair
 * @param flow the flow that its orders take
 * @param maps the maps that the flow names
 */
public record Route(Pair pair, CompiledFlow flow, Map<String, CompiledMap> maps) {

    /** The role of a sales order to its order. */
    public static final String SALES_ORDER = "sales-order";

    /** The role of a customer account to its customer. */
    public static final String CUSTOMER = "customer";

    /** Stands for the account of an order that is withdrawn: nothing is ever written for it. */
    private static final String NOBODY = "-";

    public Route {
        maps = Map.copyOf(maps);
    }

    /** Whether an order is taken. */
    public sealed interface Admission {

        /** It is. */
        record Admitted() implements Admission {}

        /** It is, and waits for a person before anything is made for it in the target. */
        record Waiting(String reason) implements Admission {}

        /** The flow leaves it out. */
        record Filtered(String reason) implements Admission {}
    }

    /** Asks the flow whether it takes the order. */
    public Admission admission(Order order) {
        return switch (FlowMachine.next(flow, new Facts.OrderFacts(order, pair.settings()), Outcomes.NONE)) {
            case Decision.Filtered filtered -> new Admission.Filtered(filtered.reason());
            case Decision.Held held -> new Admission.Waiting(held.reason());
            case Decision.Sync sync -> new Admission.Admitted();
        };
    }

    /** Whether a key names a document of this pair. */
    public boolean owns(LinkKey key) {
        return key.source().connection().equals(pair.source())
                && key.target().equals(pair.target())
                && key.legalEntity().equals(pair.settings().legalEntity());
    }

    public LinkKey orderKey(EntityKey order) {
        return key(order, SALES_ORDER);
    }

    /** The key of the buyer's account; empty for a buyer of whom nothing is known. */
    public Optional<LinkKey> customerKey(ConnectionName shop, Order order) {
        return customer(shop, order).map(customer -> key(customer, CUSTOMER));
    }

    /** The buyer as an entity of the shop. */
    public static Optional<EntityKey> customer(ConnectionName shop, Order order) {
        return BuyerIdentity.of(shop, order.buyer());
    }

    private LinkKey key(EntityKey source, String role) {
        return new LinkKey(source, role, pair.target(), pair.settings().legalEntity());
    }

    /** What the target should hold for the buyer of an order. */
    public Wish customer(EntityKey customer, Order order, SourceVersion version) {
        // No order asks for its buyer before it is let through, so a hold of the order is none of the buyer's.
        return decide(
                order,
                true,
                sync -> sync.customerMap()
                        .flatMap(name -> Optional.ofNullable(maps.get(name)))
                        .map(map -> new CustomerWish(pair, map).of(customer, order, version))
                        .orElseGet(() -> missing("the flow names no map for customers")));
    }

    /**
     * What the target should hold for an order.
     *
     * @param account the buyer's account; empty for a buyer of whom nothing is known
     * @param approved whether a person released a hold on this version
     */
    public Wish salesOrder(Order order, SourceVersion version, Optional<String> account, boolean approved) {
        Optional<String> customer = account.or(() -> pair.settings().defaults().customerAccount())
                .or(() -> order.times().cancelled().map(withdrawn -> NOBODY));
        if (customer.isEmpty()) {
            return new Wish.Held(Failure.of(
                    FailureKind.BUYER_UNKNOWN, "The order names no customer, no e-mail address and no phone number."));
        }
        return decide(
                order,
                approved,
                sync -> Optional.ofNullable(maps.get(sync.map()))
                        .map(map -> new SalesOrderWish(pair, map).of(order, version, customer.get()))
                        .orElseGet(() -> missing("there is no map " + sync.map())));
    }

    private Wish decide(Order order, boolean approved, Function<Decision.Sync, Wish> onSync) {
        Outcomes outcomes = approved ? new Outcomes(holds()) : Outcomes.NONE;
        return switch (FlowMachine.next(flow, new Facts.OrderFacts(order, pair.settings()), outcomes)) {
            case Decision.Filtered filtered -> held("The flow leaves it out by now: " + filtered.reason());
            case Decision.Held held -> held(held.reason());
            case Decision.Sync sync -> onSync.apply(sync);
        };
    }

    private Set<String> holds() {
        return flow.document().steps().stream()
                .filter(Step.Hold.class::isInstance)
                .map(Step::name)
                .collect(Collectors.toSet());
    }

    private static Wish held(String reason) {
        return new Wish.Held(Failure.of(FailureKind.HELD_BY_FLOW, reason));
    }

    private static Wish missing(String reason) {
        return new Wish.Refused(Failure.of(FailureKind.MAPPING, reason));
    }
}

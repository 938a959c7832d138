package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.amendment.Compensation;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.PairKey;
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
import dev.hexbridge.domain.pair.Decided;
import dev.hexbridge.domain.pair.Pair;
import dev.hexbridge.domain.payment.PaymentRules;
import dev.hexbridge.domain.refund.AsSold;
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
 * @param payments how payments are booked; empty where they are not
 */
public record Route(Pair pair, CompiledFlow flow, Map<String, CompiledMap> maps, Optional<PaymentRules> payments) {

    /** The role of a sales order to its order. */
    public static final String SALES_ORDER = "sales-order";

    /** The role of a customer account to its customer. */
    public static final String CUSTOMER = "customer";

    /** Stands for the account of an order that is withdrawn: nothing is ever written for it. */
    private static final String NOBODY = "-";

    public Route {
        maps = Map.copyOf(maps);
    }

    /** A way on which no payments are booked. */
    public Route(Pair pair, CompiledFlow flow, Map<String, CompiledMap> maps) {
        this(pair, flow, maps, Optional.empty());
    }

    /** The same way, on which payments are booked too. */
    public Route booking(Optional<PaymentRules> rules) {
        return new Route(pair, flow, maps, rules);
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

    /** Whether it is this pair's way; pairs have names of their own. */
    public boolean isOf(Pair other) {
        return pair.name().equals(other.name());
    }

    /** Whether a key names a document of this pair. */
    public boolean owns(LinkKey key) {
        return key.pair().equals(pairKey(pair));
    }

    /** By what the pair's sales orders are known in the target. */
    public Reference reference() {
        return Reference.of(pair.settings().numbering());
    }

    public LinkKey orderKey(EntityKey order) {
        return orderKey(pair, order);
    }

    /** The key of an order's document, were a pair to take it. */
    public static LinkKey orderKey(Pair pair, EntityKey order) {
        return key(pair, order, SALES_ORDER);
    }

    /** The key of a further document of an order, beside its sales order. */
    public static LinkKey furtherKey(LinkKey salesOrder, Compensation compensation) {
        return new LinkKey(salesOrder.source(), compensation.role(), salesOrder.target(), salesOrder.legalEntity());
    }

    /** Whose keys a pair's are. */
    public static PairKey pairKey(Pair pair) {
        return new PairKey(pair.source(), pair.target(), pair.settings().legalEntity());
    }

    /** The key of the buyer's account; empty for a buyer of whom nothing is known, or who gets none of their own. */
    public Optional<LinkKey> customerKey(ConnectionName shop, Order order) {
        return customer(shop, order)
                .filter(customer -> hasOwnAccount(order))
                .map(customer -> key(pair, customer, CUSTOMER));
    }

    /** Whether the pair's policy gives the buyer of an order an account of their own. */
    public boolean hasOwnAccount(Order order) {
        return switch (pair.settings().customers().accounts()) {
            case OWN -> true;
            case GENERIC -> false;
            case GENERIC_FOR_GUESTS -> order.buyer().customer().isPresent();
        };
    }

    /** The buyer as an entity of the shop. */
    public static Optional<EntityKey> customer(ConnectionName shop, Order order) {
        return BuyerIdentity.of(shop, order.buyer());
    }

    static LinkKey key(Pair pair, EntityKey source, String role) {
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
     * @param account the buyer's account; empty for a buyer who has none, whose order goes to the default one
     * @param decided what the shop's decision table says of the order
     * @param approved whether a person released a hold on this version
     */
    public Wish salesOrder(
            Order order, SourceVersion version, Optional<String> account, Decided decided, boolean approved) {
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
                        .map(map ->
                                new SalesOrderWish(pair, map, decided).of(AsSold.of(order), version, customer.get()))
                        .orElseGet(() -> missing("there is no map " + sync.map())));
    }

    /**
     * What the target should hold beside a sales order that changes no more.
     *
     * @param decided what the shop's decision table says of the order
     */
    public Wish further(Compensation compensation, Order order, SourceVersion version, Books books, Decided decided) {
        return decide(
                order,
                true,
                sync -> Optional.ofNullable(maps.get(sync.map()))
                        .map(map -> new CompensationWish(pair, map, decided)
                                .of(compensation, AsSold.of(order), version, books))
                        .orElseGet(() -> missing("there is no map " + sync.map())));
    }

    Wish decide(Order order, boolean approved, Function<Decision.Sync, Wish> onSync) {
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

    static Wish missing(String reason) {
        return new Wish.Refused(Failure.of(FailureKind.MAPPING, reason));
    }
}

package dev.hexbridge.application.interpret;

import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.domain.amendment.Compensation;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Policies.Intent;
import dev.hexbridge.domain.desire.Credits;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.desire.ShopKeys;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.SourceVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The marks that the engine makes. */
public final class Marks {

    /** Without access nothing else can be done. */
    private static final int ACCESS = 0;

    /** What others wait for goes before those that wait. */
    private static final int NEEDED_FIRST = 20;

    private static final int ORDERS = 20;
    private static final int REFUNDS = 25;
    private static final int WRITE_BACKS = 30;

    /** Money is booked for orders that are there. */
    private static final int PAYMENTS = 35;

    private static final int JOURNALS = 30;

    /** Often the whole snapshot arrives by itself meanwhile. */
    private static final int REREADS = 40;

    private Marks() {}

    /** A document that has to exist for others. */
    public static Mark ensure(LinkKey key, Position snapshot, SourceVersion version) {
        return new Mark(key, Intent.EXIST, NEEDED_FIRST, snapshot, version, Optional.empty());
    }

    /**
     * What an order asks for of a pair that takes it: its buyer's account, then its own document. One that was cancelled
     * asks for no account: if it never came to the target, nobody needs one.
     */
    public static List<Mark> admitted(
            Route route, EntityKey entity, Order order, Position snapshot, SourceVersion version) {
        return Stream.concat(
                        route.customerKey(entity.connection(), order).stream()
                                .filter(key -> order.times().cancelled().isEmpty())
                                .map(key -> ensure(key, snapshot, version)),
                        Stream.concat(
                                Stream.of(order(route, entity, order, snapshot, version)),
                                refunds(route, entity, order, snapshot, version).stream()))
                .toList();
    }

    /** What an order's refunds ask for: each a fact, made once, after the order's own document. */
    static List<Mark> refunds(Route route, EntityKey entity, Order order, Position snapshot, SourceVersion version) {
        return new Credits(route)
                .keys(entity.connection(), order).stream()
                        .map(key -> new Mark(
                                key, Intent.EXIST, REFUNDS, snapshot, version, Optional.of(route.orderKey(entity))))
                        .toList();
    }

    /** An order's own document. */
    static Mark order(Route route, EntityKey entity, Order order, Position snapshot, SourceVersion version) {
        return converge(route.orderKey(entity), snapshot, version, route.customerKey(entity.connection(), order));
    }

    /** A document that has to agree with the snapshot. */
    static Mark converge(LinkKey key, Position snapshot, SourceVersion version, Optional<LinkKey> needs) {
        return new Mark(key, Intent.CONVERGE, ORDERS, snapshot, version, needs);
    }

    /** The number of a sales order that is settled, to be written on the order that owns it. */
    public static Mark writeBack(Mark salesOrder) {
        return new Mark(
                ShopKeys.orderNumber(salesOrder.key()),
                Intent.CONVERGE,
                WRITE_BACKS,
                salesOrder.snapshot(),
                salesOrder.version(),
                Optional.of(salesOrder.key()));
    }

    /**
     * A further document of an order, beside its sales order.
     *
     * @param asker the mark by which it was found to be needed
     */
    public static Mark further(Mark asker, Compensation compensation) {
        LinkKey salesOrder = new LinkKey(
                asker.key().source(),
                Route.SALES_ORDER,
                asker.key().target(),
                asker.key().legalEntity());
        return converge(
                Route.furtherKey(salesOrder, compensation), asker.snapshot(), asker.version(), Optional.of(salesOrder));
    }

    /**
     * The payments of an order, to be collected: whatever was heard of last, and whatever the shop's own stamp says.
     *
     * @param heard when the receipt arrived that tells of the order
     */
    static Mark payments(Route route, EntityKey order, Position asker, Instant heard) {
        LinkKey salesOrder = route.orderKey(order);
        return new Mark(
                ShopKeys.payments(salesOrder),
                Intent.CONVERGE,
                PAYMENTS,
                asker,
                new SourceVersion(heard, heard),
                Optional.of(salesOrder));
    }

    /**
     * A journal batch that has more facts. How many it has is its version: it rises with each of them.
     *
     * @param asker the receipt that tells of the newest one's order
     */
    public static Mark journal(LinkKey batch, Position asker, long facts, Instant now) {
        SourceVersion version = new SourceVersion(Instant.EPOCH.plusSeconds(facts), now);
        return new Mark(batch, Intent.CONVERGE, JOURNALS, asker, version, Optional.empty());
    }

    /**
     * An entity that has to be read anew.
     *
     * @param asker the receipt that tells too little
     * @param since how new a snapshot is at least that tells enough, and when that was asked for
     */
    static Mark reread(EntityKey entity, Position asker, SourceVersion since) {
        return new Mark(ShopKeys.snapshot(entity), Intent.CONVERGE, REREADS, asker, since, Optional.empty());
    }

    /** Our access to a source, which was taken away. */
    static Mark withdrawn(EntityKey source, Position asker, SourceVersion when) {
        return new Mark(ShopKeys.access(source), Intent.CONVERGE, ACCESS, asker, when, Optional.empty());
    }
}

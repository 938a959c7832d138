package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.message.EntityKey;

/** The keys whose target is the source itself: what is to be read there anew, and what is to be written back. */
public final class ShopKeys {

    /** The role of its number in the target to an order of the shop. */
    public static final String ORDER_NUMBER = "order-number";

    /** The role of the newest snapshot to an entity. */
    public static final String SNAPSHOT = "snapshot";

    /** The role of its payments to an order of the shop: they are collected there. */
    public static final String PAYMENTS = "payments";

    /** The role of our access to the source. */
    public static final String ACCESS = "access";

    /** What concerns the source alone is of no legal entity. */
    private static final String NO_ENTITY = "";

    private ShopKeys() {}

    /** The number of a sales order, on the order that owns it. */
    public static LinkKey orderNumber(LinkKey salesOrder) {
        EntityKey order = salesOrder.source();
        return new LinkKey(order, ORDER_NUMBER, order.connection(), salesOrder.legalEntity());
    }

    /** The payments of an order, as a pair books them. */
    public static LinkKey payments(LinkKey salesOrder) {
        EntityKey order = salesOrder.source();
        return new LinkKey(order, PAYMENTS, order.connection(), salesOrder.legalEntity());
    }

    /** The newest snapshot of an entity. */
    public static LinkKey snapshot(EntityKey entity) {
        return new LinkKey(entity, SNAPSHOT, entity.connection(), NO_ENTITY);
    }

    /** Our access to a source. */
    public static LinkKey access(EntityKey source) {
        return new LinkKey(source, ACCESS, source.connection(), NO_ENTITY);
    }
}

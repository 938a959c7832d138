package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.SourceVersion;
import java.util.Optional;

/** The anti-corruption layer towards one kind of source: turns receipts into the canonical model. */
public interface SourceSystem {

    /**
     * Translates a receipt. Total and pure: every body gives an answer, and the same body gives the same one.
     */
    Translation translate(Receipt receipt);

    /** What a receipt says. */
    sealed interface Translation {

        /**
         * A whole snapshot of an order.
         *
         * @param entity the order
         * @param version how new the snapshot is
         * @param order the order
         */
        record OrderSnapshot(EntityKey entity, SourceVersion version, Order order) implements Translation {}

        /** A whole snapshot of a customer. */
        record CustomerSnapshot(EntityKey entity, SourceVersion version, Customer customer) implements Translation {}

        /**
         * News of an entity that does not tell its whole state: it has to be read.
         *
         * @param entity the entity
         * @param reason what happened, in plain words
         */
        record Partial(EntityKey entity, String reason) implements Translation {}

        /**
         * The source has taken our access away.
         *
         * @param source the source as an entity of itself
         * @param reason how, in plain words
         */
        record Withdrawn(EntityKey source, String reason) implements Translation {}

        /**
         * Something that the engine does not act on.
         *
         * @param entity the entity, where it could be told
         * @param reason why, in plain words
         */
        record Irrelevant(Optional<EntityKey> entity, String reason) implements Translation {}

        /**
         * A body that does not say what its topic promises.
         *
         * @param entity the entity, where it could be told
         * @param reason what is wrong
         * @param pointer where: a JSON pointer, or line and column for what is no JSON
         */
        record Unreadable(Optional<EntityKey> entity, String reason, String pointer) implements Translation {}
    }
}

package dev.hexbridge.domain.convergence;

import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;

/**
 * Names one document that one source entity owns in a target: the unit that converges, with one operation in flight
 * at a time.
 *
 * @param source the source entity
 * @param role what the document is to the entity, for example {@code sales-order} or {@code customer}
 * @param target the target connection
 * @param legalEntity the company within the target, in lower case
 */
public record LinkKey(EntityKey source, String role, ConnectionName target, String legalEntity) {

    /** {@code connection/kind/id>role@target/legalEntity}: the form in which the journal stores it. */
    public String text() {
        return source.text() + ">" + role + "@" + target + "/" + legalEntity;
    }

    /** The pair whose document it is. */
    public PairKey pair() {
        return new PairKey(source.connection(), target, legalEntity);
    }

    /** Reads what {@link #text()} wrote. */
    public static LinkKey parse(String text) {
        int arrow = text.lastIndexOf('>');
        int at = text.indexOf('@', arrow);
        int slash = text.indexOf('/', at);
        if (arrow < 0 || at < 0 || slash < 0) {
            throw new IllegalArgumentException("not a link key: " + text);
        }
        return new LinkKey(
                EntityKey.parse(text.substring(0, arrow)),
                text.substring(arrow + 1, at),
                new ConnectionName(text.substring(at + 1, slash)),
                text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return text();
    }
}

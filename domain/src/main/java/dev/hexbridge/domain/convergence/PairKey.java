package dev.hexbridge.domain.convergence;

import dev.hexbridge.domain.message.ConnectionName;

/**
 * Whose documents those are that go from one shop to one company: the pair's identity in keys, whatever its name.
 *
 * @param source the shop's connection
 * @param target the ERP's connection
 * @param legalEntity the company within the target, in lower case
 */
public record PairKey(ConnectionName source, ConnectionName target, String legalEntity) {

    /** {@code source>target/legalEntity}: the form in which the journal compares it. */
    public String text() {
        return source + ">" + target + "/" + legalEntity;
    }

    /** Reads what {@link #text()} wrote. */
    public static PairKey parse(String text) {
        int arrow = text.indexOf('>');
        int slash = text.indexOf('/', arrow);
        if (arrow < 0 || slash < 0) {
            throw new IllegalArgumentException("not a pair's key: " + text);
        }
        return new PairKey(
                new ConnectionName(text.substring(0, arrow)),
                new ConnectionName(text.substring(arrow + 1, slash)),
                text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return text();
    }
}

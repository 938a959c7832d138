package dev.hexbridge.domain.alert;

/**
 * Names one trouble at one place.
 *
 * @param kind what kind of trouble
 * @param subject where: a connection, a way from shop to legal entity, or {@code journal}
 */
public record AlertKey(AlertKind kind, String subject) {

    /** {@code backlog-age of shop-eu to finance/usmf}. */
    public String text() {
        return kind.token() + " of " + subject;
    }
}

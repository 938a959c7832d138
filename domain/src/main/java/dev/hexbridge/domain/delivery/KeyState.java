package dev.hexbridge.domain.delivery;

import java.util.Locale;

/** Where a dirty key stands. A key that agrees with its target is clean and stands nowhere. */
public enum KeyState {
    /** To be planned as soon as its lane has room. */
    READY,
    /** To be tried again at a time. */
    WAITING,
    /** Waiting for another key, for example an order for its customer. */
    BLOCKED,
    /** A person must decide. */
    HELD,
    /** The target refused it for good; a person, or a newer version, wakes it. */
    DEAD,
    /** An operation may or may not have had its effect: look before anything else. */
    UNKNOWN,
    /** Both sides agree; the key leaves the table. */
    CLEAN;

    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static KeyState ofToken(String token) {
        return valueOf(token.toUpperCase(Locale.ROOT));
    }
}

package dev.hexbridge.domain.delivery;

/** What can happen to a dirty key. */
public enum KeyEvent {
    /** A newer source version was interpreted. */
    MARKED,
    /** The plan was empty, or its last operation was confirmed. */
    SETTLED,
    /** Operations were confirmed and the plan has more to come. */
    ADVANCED,
    /** The target cannot take it now. */
    POSTPONED,
    /** Another key has to be settled first. */
    DEPENDS,
    /** The key that it waited for is settled. */
    RELEASED,
    /** The plan asks for a person. */
    QUESTIONED,
    /** The target refused it for good. */
    REFUSED,
    /** The answer was lost. */
    LOST,
    /** A person asked for another attempt. */
    REPLAYED,
    /** Its time has come. */
    DUE
}

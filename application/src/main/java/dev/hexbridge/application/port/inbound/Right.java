package dev.hexbridge.application.port.inbound;

/** What a person or program may do. Each right contains those before it. */
public enum Right {
    /** See health, events and timelines. */
    VIEWER,
    /** Replay, retry, release. */
    OPERATOR,
    /** Change maps, flows and tables. */
    EDITOR,
    /** Change connections, secrets and rights. */
    ADMIN;

    public boolean contains(Right other) {
        return compareTo(other) >= 0;
    }
}

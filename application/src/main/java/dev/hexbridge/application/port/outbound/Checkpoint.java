package dev.hexbridge.application.port.outbound;

import java.util.Locale;

/**
 * A step of the engine's work at which its end would matter: what came before is durable or sent, what comes after is
 * neither. In the order of a change's way.
 */
public enum Checkpoint {
    /** The schema is up to date; the slots are not taken over yet. */
    AFTER_MIGRATIONS,
    /** The slots are ours; nothing has been read yet. */
    AFTER_TAKEOVER,
    /** A delivery is proven; it is on its way to the inbox. */
    BEFORE_INGEST_COMMIT,
    /** A delivery is durable; its sender does not know. */
    AFTER_INGEST_COMMIT,
    /** The sender has been told that a delivery is durable. */
    AFTER_ACK,
    /** What a batch of receipts comes to is being written; in the same transaction the cursor is about to move. */
    BEFORE_CURSOR_MOVE,
    /** The cursor has been moved as well; nothing is committed. */
    BEFORE_INTERPRETATION_COMMIT,
    /** A batch is interpreted durably; the lanes do not know. */
    AFTER_INTERPRETATION_COMMIT,
    /** Keys are claimed; nothing is known of them beyond their marks. */
    AFTER_CLAIM,
    /** A buyer's reservation is durable; nothing has been looked for. */
    AFTER_RESERVATION,
    /** The target has been read. */
    AFTER_READ,
    /** Keys are about to be made UNKNOWN, durably. */
    BEFORE_DOUBT_COMMIT,
    /** Keys are UNKNOWN durably; what is not repeatable, or amends, has not been sent. */
    AFTER_DOUBT_COMMIT,
    /** Operations are about to be sent. */
    BEFORE_SEND,
    /** The target has answered; the journal does not know. */
    AFTER_SEND,
    /** How attempts ended has been written; nothing is committed. */
    BEFORE_SETTLE_COMMIT,
    /** How attempts ended is durable; the lane does not know. */
    AFTER_SETTLE_COMMIT,
    /** The link of a numbered document is durable and its write-back marked; nothing is written back. */
    BEFORE_WRITE_BACK,
    /** A sweep's page is in the inbox; the watermark has not been raised. */
    AFTER_SWEEP_APPEND,
    /** The watermark has been raised over a page; the sweep goes on, or is over. */
    AFTER_SWEEP_WATERMARK;

    /** The name by which people and programs call it: lower case, with hyphens. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

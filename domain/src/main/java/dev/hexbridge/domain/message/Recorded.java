package dev.hexbridge.domain.message;

/**
 * A receipt that is durable in the journal.
 *
 * @param position where it stands
 * @param receipt what arrived
 */
public record Recorded(Position position, Receipt receipt) {}

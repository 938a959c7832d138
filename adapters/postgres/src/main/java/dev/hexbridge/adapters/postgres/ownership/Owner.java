package dev.hexbridge.adapters.postgres.ownership;

import java.util.UUID;

/**
 * By what right this engine writes.
 *
 * @param tenant whose journal it is
 * @param incarnation this engine since its start
 * @param epoch counts the takeovers of the slots
 * @param cursor the cursor that its slots follow
 */
public record Owner(String tenant, UUID incarnation, long epoch, int cursor) {}

package dev.hexbridge.domain.reconciliation;

import dev.hexbridge.domain.message.EntityKey;
import java.time.Instant;

/**
 * An order as its source lists it: that it is there, and in which version.
 *
 * @param entity the order
 * @param number the number people use; it identifies nothing
 * @param madeAt when it was made, by the source's stamp
 * @param changedAt when it was last changed, by the source's stamp
 */
public record Listed(EntityKey entity, String number, Instant madeAt, Instant changedAt) {}

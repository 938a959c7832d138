/**
 * Query options of the protocol, the part of them the product understands: parsed, checked against the entity type, and
 * run over the rows, by index where the filter allows it.
 */
@NullMarked
package dev.hexbridge.adapters.sandboxdynamics.query;

import org.jspecify.annotations.NullMarked;

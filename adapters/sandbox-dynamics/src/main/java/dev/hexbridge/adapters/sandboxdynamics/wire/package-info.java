/**
 * The protocol's texts: bodies, keys, literals, etags, error documents. What is malformed is refused here, before any
 * business rule sees it.
 */
@NullMarked
package dev.hexbridge.adapters.sandboxdynamics.wire;

import org.jspecify.annotations.NullMarked;

/**
 * The business logic of the environment: what a write must satisfy, what it defaults, what it costs. Refusals are
 * entries in an infolog, in the user's language, as in the product.
 */
@NullMarked
package dev.hexbridge.adapters.sandboxdynamics.rules;

import org.jspecify.annotations.NullMarked;

/** Knobs that make the emulated shop misbehave, each with a name, a default and a check. */
@NullMarked
package dev.hexbridge.adapters.sandboxshopify.faults;

import org.jspecify.annotations.NullMarked;

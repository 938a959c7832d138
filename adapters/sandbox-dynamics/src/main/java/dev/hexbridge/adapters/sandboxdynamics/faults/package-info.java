/**
 * The knobs of the emulator: every way in which the environment can be slow, strict, broken or configured differently,
 * as one JSON document that can be read and partly replaced at run time, and the dice that decide when a fault strikes.
 */
@NullMarked
package dev.hexbridge.adapters.sandboxdynamics.faults;

import org.jspecify.annotations.NullMarked;

/** The behaviours of the emulated environment, each seen over HTTP. */
@NullMarked
package dev.hexbridge.adapters.sandboxdynamics;

import org.jspecify.annotations.NullMarked;

/** The engine as it is tormented: with somebody at its named steps and, for the controls, with a fault planted in a port. */
@NullMarked
package dev.hexbridge.adapters.proving.tormented;

import org.jspecify.annotations.NullMarked;

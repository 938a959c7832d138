/** A running engine as a process, asked over its public doors alone. */
@NullMarked
package dev.hexbridge.adapters.proving.engine;

import org.jspecify.annotations.NullMarked;

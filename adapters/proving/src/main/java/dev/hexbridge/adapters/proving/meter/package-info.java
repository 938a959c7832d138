/** Reads what processes and databases use. */
@NullMarked
package dev.hexbridge.adapters.proving.meter;

import org.jspecify.annotations.NullMarked;

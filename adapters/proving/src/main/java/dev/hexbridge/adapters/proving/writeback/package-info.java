/** A lean shop that takes what is written back. It serves the engine's own requests and no others. */
@NullMarked
package dev.hexbridge.adapters.proving.writeback;

import org.jspecify.annotations.NullMarked;

/** Emulated peers that live in the measuring process, so that one clock measures all. */
@NullMarked
package dev.hexbridge.adapters.proving.peers;

import org.jspecify.annotations.NullMarked;

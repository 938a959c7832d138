/** Connections that are cut, held up or refused on purpose, between the engine and those it speaks with. */
@NullMarked
package dev.hexbridge.adapters.proving.wire;

import org.jspecify.annotations.NullMarked;

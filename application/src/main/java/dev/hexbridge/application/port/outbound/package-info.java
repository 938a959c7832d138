/**
 * The nouns that the engine needs of the outside. Each is small, promises a future, and has one contract suite
 * that every adapter of it passes.
 */
@NullMarked
package dev.hexbridge.application.port.outbound;

import org.jspecify.annotations.NullMarked;

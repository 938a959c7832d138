/**
 * Flows as documents: which changes are taken, held or synchronised, and by which map. The machine that walks a
 * flow is a pure function and can be replayed.
 */
@NullMarked
package dev.hexbridge.domain.flow;

import org.jspecify.annotations.NullMarked;

/**
 * Goes at intervals and by itself through what changed in a source, and through what convergence cannot see in a target:
 * what no delivery told of is found and takes the way of every delivery; two documents of one reference are held for a
 * person, and neither is touched.
 */
@NullMarked
package dev.hexbridge.application.sweep;

import org.jspecify.annotations.NullMarked;

/**
 * Goes through what changed in a source, at intervals and by itself: what no delivery told of is found here, and takes
 * the way of every delivery.
 */
@NullMarked
package dev.hexbridge.application.sweep;

import org.jspecify.annotations.NullMarked;

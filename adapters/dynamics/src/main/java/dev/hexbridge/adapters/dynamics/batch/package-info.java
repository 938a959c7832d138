/**
 * The {@code multipart/mixed} form of OData batches: written so that no content can break out of its part, read so
 * that a part counts only when it came whole.
 */
@NullMarked
package dev.hexbridge.adapters.dynamics.batch;

import org.jspecify.annotations.NullMarked;

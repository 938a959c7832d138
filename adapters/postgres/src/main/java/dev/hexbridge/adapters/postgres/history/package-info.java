/**
 * The read side: short queries, one page at a time, that hold no snapshot.
 */
@NullMarked
package dev.hexbridge.adapters.postgres.history;

import org.jspecify.annotations.NullMarked;

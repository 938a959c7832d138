/**
 * The memory of the environment: rows with their indexes, number sequences, units of work that can be undone, and the
 * ledger of every applied write. Rows are sparse, because an order sets twenty of a hundred and seventy properties and a
 * test bed holds half a million orders. Nothing here is thread-safe: one event loop owns it.
 */
@NullMarked
package dev.hexbridge.adapters.sandboxdynamics.store;

import org.jspecify.annotations.NullMarked;

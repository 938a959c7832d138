/** The invariants: each looks at the ledgers alone and tells what breaks it. */
@NullMarked
package dev.hexbridge.adapters.proving.check;

import org.jspecify.annotations.NullMarked;

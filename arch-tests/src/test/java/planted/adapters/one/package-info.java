/** A ruin: an adapter with faults. */
@NullMarked
package planted.adapters.one;

import org.jspecify.annotations.NullMarked;

/** A ruin: an adapter that knows its neighbour. */
@NullMarked
package planted.adapters.two;

import org.jspecify.annotations.NullMarked;

/** A ruin: what breaks things on purpose. */
@NullMarked
package planted.adapters.proving.hand;

import org.jspecify.annotations.NullMarked;

/** A ruin: what is behind the door. */
@NullMarked
package planted.adapters.two.wire;

import org.jspecify.annotations.NullMarked;

/** A ruin: one half of a circle. */
@NullMarked
package planted.domain.chicken;

import org.jspecify.annotations.NullMarked;

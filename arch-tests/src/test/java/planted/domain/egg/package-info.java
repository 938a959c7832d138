/** A ruin: the other half of a circle. */
@NullMarked
package planted.domain.egg;

import org.jspecify.annotations.NullMarked;

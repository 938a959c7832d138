/** A ruin: see the package above. */
@NullMarked
package planted.domain.mapping;

import org.jspecify.annotations.NullMarked;

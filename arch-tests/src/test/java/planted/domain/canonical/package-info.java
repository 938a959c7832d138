/** A ruin: see the package above. */
@NullMarked
package planted.domain.canonical;

import org.jspecify.annotations.NullMarked;

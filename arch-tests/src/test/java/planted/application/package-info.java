/** A ruin: see the domain. */
@NullMarked
package planted.application;

import org.jspecify.annotations.NullMarked;

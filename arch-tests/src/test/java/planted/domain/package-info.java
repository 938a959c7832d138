/** A ruin: every type here breaks a rule of the house on purpose. */
@NullMarked
package planted.domain;

import org.jspecify.annotations.NullMarked;

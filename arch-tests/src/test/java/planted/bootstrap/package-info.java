/** A ruin: a start that breaks in. */
@NullMarked
package planted.bootstrap;

import org.jspecify.annotations.NullMarked;

/** A ruin: a room that nobody can name. */
@NullMarked
package planted.adapters.one.util;

import org.jspecify.annotations.NullMarked;

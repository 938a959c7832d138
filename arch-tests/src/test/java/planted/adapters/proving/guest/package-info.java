/** A ruin: who may look down at everything. */
@NullMarked
package planted.adapters.proving.guest;

import org.jspecify.annotations.NullMarked;

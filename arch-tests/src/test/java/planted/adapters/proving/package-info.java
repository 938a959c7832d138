/** A ruin: a proving ground that found its way into what runs live. */
@NullMarked
package planted.adapters.proving;

import org.jspecify.annotations.NullMarked;

/** A ruin: ports that break their promise. */
@NullMarked
package planted.application.port.outbound;

import org.jspecify.annotations.NullMarked;

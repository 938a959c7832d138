/** What Dynamics 365 must hold in the end, told from the shop's orders alone and without the engine's own code. */
@NullMarked
package dev.hexbridge.adapters.proving.oracle;

import org.jspecify.annotations.NullMarked;

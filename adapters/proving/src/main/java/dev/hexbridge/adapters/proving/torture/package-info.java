/** One run: load, faults in the order that a seed gives, quiet, and the verdict. */
@NullMarked
package dev.hexbridge.adapters.proving.torture;

import org.jspecify.annotations.NullMarked;

/** One measurement from the first webhook until nothing is left to do, beside its yardsticks. */
@NullMarked
package dev.hexbridge.adapters.proving.run;

import org.jspecify.annotations.NullMarked;

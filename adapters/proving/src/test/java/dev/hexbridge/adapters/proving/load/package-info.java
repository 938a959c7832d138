/** Tests of the load process. */
@NullMarked
package dev.hexbridge.adapters.proving.load;

import org.jspecify.annotations.NullMarked;

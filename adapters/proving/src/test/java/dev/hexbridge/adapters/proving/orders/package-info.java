/** Tests of the generated orders. */
@NullMarked
package dev.hexbridge.adapters.proving.orders;

import org.jspecify.annotations.NullMarked;

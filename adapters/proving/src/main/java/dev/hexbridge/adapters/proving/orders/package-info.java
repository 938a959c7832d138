/** Orders as a shop would send them: any number, all distinct, the same again for the same seed. */
@NullMarked
package dev.hexbridge.adapters.proving.orders;

import org.jspecify.annotations.NullMarked;

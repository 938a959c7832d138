/** Tests of the yardsticks. */
@NullMarked
package dev.hexbridge.adapters.proving.yardstick;

import org.jspecify.annotations.NullMarked;

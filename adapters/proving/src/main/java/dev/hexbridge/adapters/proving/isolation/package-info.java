/** Whether one pair's trouble is felt by another. */
@NullMarked
package dev.hexbridge.adapters.proving.isolation;

import org.jspecify.annotations.NullMarked;

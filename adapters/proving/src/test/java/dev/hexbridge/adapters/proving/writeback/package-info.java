/** Tests of the lean shop. */
@NullMarked
package dev.hexbridge.adapters.proving.writeback;

import org.jspecify.annotations.NullMarked;

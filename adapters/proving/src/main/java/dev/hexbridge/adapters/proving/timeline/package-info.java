/** How long one order's timeline takes beside a million others. */
@NullMarked
package dev.hexbridge.adapters.proving.timeline;

import org.jspecify.annotations.NullMarked;

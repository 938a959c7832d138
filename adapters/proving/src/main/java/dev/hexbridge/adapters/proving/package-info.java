/** Measures the engine from outside, as real processes over real connections. No part of what runs live. */
@NullMarked
package dev.hexbridge.adapters.proving;

import org.jspecify.annotations.NullMarked;

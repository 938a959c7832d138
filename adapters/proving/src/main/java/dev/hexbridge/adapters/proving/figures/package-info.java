/** Measured figures and how they are told. */
@NullMarked
package dev.hexbridge.adapters.proving.figures;

import org.jspecify.annotations.NullMarked;

/** Tests of figures. */
@NullMarked
package dev.hexbridge.adapters.proving.figures;

import org.jspecify.annotations.NullMarked;

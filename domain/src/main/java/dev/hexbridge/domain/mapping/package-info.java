/**
 * Maps as documents: a rule gives a target field its value from a path of the canonical model through a closed
 * list of transforms. Compiled once, with all faults of a document reported at their positions.
 */
@NullMarked
package dev.hexbridge.domain.mapping;

import org.jspecify.annotations.NullMarked;

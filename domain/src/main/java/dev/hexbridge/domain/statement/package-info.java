/**
 * A day's money on both sides: what the source took, refunded and asks for, beside what the target holds, tied to the
 * cent. Arithmetic over rows; who gathers them stands elsewhere.
 */
@NullMarked
package dev.hexbridge.domain.statement;

import org.jspecify.annotations.NullMarked;

/**
 * Tells news from what was known before: the content of a snapshot as a fingerprint, and what a snapshot is to the
 * newest one that was interpreted of its entity. Thereby what the engine writes into a source does not come back as a
 * change.
 */
@NullMarked
package dev.hexbridge.domain.novelty;

import org.jspecify.annotations.NullMarked;

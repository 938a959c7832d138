/**
 * Loses webhooks and kills engines, and sees whether a reconciliation names exactly what is missing and ends at nothing.
 * What is missing is told from the shops and the tables, past the engine.
 */
@NullMarked
package dev.hexbridge.adapters.proving.completeness;

import org.jspecify.annotations.NullMarked;

/**
 * What the ERP's refusals mean: by the names of its entities and fields first, which no language changes, then by a
 * pattern document for each language. What nothing fits keeps its own words.
 */
@NullMarked
package dev.hexbridge.adapters.dynamics.refusal;

import org.jspecify.annotations.NullMarked;

/**
 * The algebra of facts: payments, refunds, fulfilments. A fact has a key of its own, never changes and is never taken
 * away; what is wrong is put right by another fact that takes it back. So they form a set that only grows, and what a
 * target still lacks is a difference of sets. Facts are never merged into one another and never given up for their age.
 */
@NullMarked
package dev.hexbridge.domain.fact;

import org.jspecify.annotations.NullMarked;

/**
 * Looks for what convergence cannot see: two documents of the target that carry one reference. Whatever may have led to
 * them, they are held for a person, and neither is touched.
 */
@NullMarked
package dev.hexbridge.application.sweep;

import org.jspecify.annotations.NullMarked;

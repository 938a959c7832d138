/**
 * The one idea: {@code plan(desired, agreed, observed, policies) -> Plan}. Creating, repeating, resuming and
 * editing are the same pure function over three views of one document.
 */
@NullMarked
package dev.hexbridge.domain.convergence;

import org.jspecify.annotations.NullMarked;

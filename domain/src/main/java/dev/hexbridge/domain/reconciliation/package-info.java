/**
 * How far two systems have been compared, and from where to go on. Pure; who pages and fetches stands elsewhere.
 */
@NullMarked
package dev.hexbridge.domain.reconciliation;

import org.jspecify.annotations.NullMarked;

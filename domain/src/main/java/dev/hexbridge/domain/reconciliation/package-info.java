/**
 * How far two systems have been compared, where each order stands between them, and a day's money on both sides. Pure;
 * who pages and fetches stands elsewhere.
 */
@NullMarked
package dev.hexbridge.domain.reconciliation;

import org.jspecify.annotations.NullMarked;

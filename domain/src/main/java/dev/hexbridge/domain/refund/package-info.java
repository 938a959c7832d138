/**
 * Refunds: what a refund takes off an order's account in the ERP, what of it moves stock, and what the order is worth
 * without its refunds. Refunds are facts, keyed by their ids: each is credited exactly once, whatever order they
 * arrive in.
 */
@NullMarked
package dev.hexbridge.domain.refund;

import org.jspecify.annotations.NullMarked;

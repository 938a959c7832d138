/**
 * Exact money: how an order's lines, discounts, shipping and tax take a form that the ERP adds up to the same
 * cent, and the gate that refuses to send anything else.
 */
@NullMarked
package dev.hexbridge.domain.totals;

import org.jspecify.annotations.NullMarked;

/**
 * The shop as a target: what the ERP made of an order, written back onto it as metafields and tags. Setting them is
 * idempotent, so a write whose answer was lost is looked for and repeated without harm.
 */
@NullMarked
package dev.hexbridge.adapters.shopify.writeback;

import org.jspecify.annotations.NullMarked;

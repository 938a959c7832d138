/**
 * Orders read anew over GraphQL, one by one or by the time of their last change, and made into receipts that take the
 * way of every delivery.
 */
@NullMarked
package dev.hexbridge.adapters.shopify.snapshot;

import org.jspecify.annotations.NullMarked;

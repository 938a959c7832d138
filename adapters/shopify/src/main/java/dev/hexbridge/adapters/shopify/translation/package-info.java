/**
 * From Shopify's words to the canonical ones, part by part: one small reader for each part of an order or a customer.
 * Readers are pure; what they cannot read they note as a fault at its place and go on (Shopify docs: REST Admin API,
 * order and customer resources, which are the bodies of webhooks).
 */
@NullMarked
package dev.hexbridge.adapters.shopify.translation;

import org.jspecify.annotations.NullMarked;

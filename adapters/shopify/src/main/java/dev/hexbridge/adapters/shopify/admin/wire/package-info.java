/**
 * One shop's Admin API as an HTTP peer: tokens, circuit breaker, requests for patience, and the single place that
 * decides whether a request may have reached the other side.
 */
@NullMarked
package dev.hexbridge.adapters.shopify.admin.wire;

import org.jspecify.annotations.NullMarked;

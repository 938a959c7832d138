/**
 * What keeps the connection to a shop in order: its webhook subscriptions, the version of its API, and the examination
 * of a set-up.
 */
@NullMarked
package dev.hexbridge.adapters.shopify.care;

import org.jspecify.annotations.NullMarked;

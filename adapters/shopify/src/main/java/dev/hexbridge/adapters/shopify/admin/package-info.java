/**
 * The client of Shopify's GraphQL Admin API: the documents it may send, the budget of points they are paid from, and
 * what their answers mean (Shopify docs: GraphQL Admin API; API limits; API versioning).
 */
@NullMarked
package dev.hexbridge.adapters.shopify.admin;

import org.jspecify.annotations.NullMarked;

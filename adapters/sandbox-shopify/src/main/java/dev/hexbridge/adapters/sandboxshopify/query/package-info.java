/**
 * What stands between the Admin API and graphql-java: the served part of the schema, resolvers, pages, costs, and errors in
 * Shopify's words.
 */
@NullMarked
package dev.hexbridge.adapters.sandboxshopify.query;

import org.jspecify.annotations.NullMarked;

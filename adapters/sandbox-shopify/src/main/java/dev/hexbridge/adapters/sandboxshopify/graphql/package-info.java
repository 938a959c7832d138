/** A small GraphQL server: parser, typed object graph, validation, execution and Shopify's cost model. */
@NullMarked
package dev.hexbridge.adapters.sandboxshopify.graphql;

import org.jspecify.annotations.NullMarked;

/** One order in the two shapes that Shopify tells it in, and orders of every kind to render. */
@org.jspecify.annotations.NullMarked
package dev.hexbridge.adapters.shopify.shapes;

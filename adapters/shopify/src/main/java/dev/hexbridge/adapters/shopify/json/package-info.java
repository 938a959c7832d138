/**
 * Reading JSON that nobody promised to be right: places that know their JSON pointer, values that are checked while
 * they are read, and the first fault found.
 */
@NullMarked
package dev.hexbridge.adapters.shopify.json;

import org.jspecify.annotations.NullMarked;

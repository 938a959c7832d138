/**
 * The public door for webhooks. It treats a body as opaque bytes: counted, signed, never parsed as a form, never
 * decompressed. Only the root entity's id is picked out of a body whose signature has been proven.
 */
@NullMarked
package dev.hexbridge.adapters.shopify.door;

import org.jspecify.annotations.NullMarked;

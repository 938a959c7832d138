/**
 * An emulated Shopify shop on loopback, with a shopper: signed webhooks out, Admin API in, and knobs for everything that
 * goes wrong between shops and integrations. It shares no code with the engine, so it cannot share its mistakes.
 */
@NullMarked
package dev.hexbridge.adapters.sandboxshopify;

import org.jspecify.annotations.NullMarked;

/**
 * Orders as a Shopify shop knows them: records that hold together to the cent, a factory of plausible orders, and their
 * rendering as the REST-shaped JSON that webhooks carry. Usable without any server, for example by load programs.
 */
@NullMarked
package dev.hexbridge.adapters.sandboxshopify.orders;

import org.jspecify.annotations.NullMarked;

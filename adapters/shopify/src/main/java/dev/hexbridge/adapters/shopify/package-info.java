/**
 * The Shopify side of the engine: the door that takes signed webhooks, and the anti-corruption layer that turns their
 * bodies into the canonical model. What is public here is wired by the bootstrap; everything else is in sub-packages
 * and is named nowhere outside this module.
 */
@NullMarked
package dev.hexbridge.adapters.shopify;

import org.jspecify.annotations.NullMarked;

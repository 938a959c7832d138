/** The shop's state and the commands that change it; every change is announced by webhooks. */
@NullMarked
package dev.hexbridge.adapters.sandboxshopify.shop;

import org.jspecify.annotations.NullMarked;

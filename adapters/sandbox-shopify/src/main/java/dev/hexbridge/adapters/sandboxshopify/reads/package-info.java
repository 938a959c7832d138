/** What an app may read: orders with all that belongs to them, the shop, its versions. */
@NullMarked
package dev.hexbridge.adapters.sandboxshopify.reads;

import org.jspecify.annotations.NullMarked;

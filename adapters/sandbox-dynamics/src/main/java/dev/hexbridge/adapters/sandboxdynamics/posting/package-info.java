/** What the product's own jobs post for orders and returns: picking, packing, invoicing, taking goods back. */
@NullMarked
package dev.hexbridge.adapters.sandboxdynamics.posting;

import org.jspecify.annotations.NullMarked;

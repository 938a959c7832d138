/** The Admin API: tokens, versions, throttle, and the operations served, as types of the GraphQL package. */
@NullMarked
package dev.hexbridge.adapters.sandboxshopify.admin;

import org.jspecify.annotations.NullMarked;

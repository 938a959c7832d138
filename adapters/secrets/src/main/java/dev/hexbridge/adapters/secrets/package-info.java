/**
 * Secrets by reference: settings name where a secret is kept, never the secret. A reference may be bound to the
 * hosts it was approved for, so that a changed URL cannot carry a credential to a stranger.
 */
@NullMarked
package dev.hexbridge.adapters.secrets;

import org.jspecify.annotations.NullMarked;

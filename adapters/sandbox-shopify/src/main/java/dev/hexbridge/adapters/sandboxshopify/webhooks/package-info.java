/** Webhook deliveries: signing, sending with time-outs and retries, and the account of every delivery. */
@NullMarked
package dev.hexbridge.adapters.sandboxshopify.webhooks;

import org.jspecify.annotations.NullMarked;

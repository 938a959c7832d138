/** Sends signed webhooks as fast as they are taken, or at a rate, and keeps the times. A process of its own. */
@NullMarked
package dev.hexbridge.adapters.proving.load;

import org.jspecify.annotations.NullMarked;

/**
 * Takes verified deliveries into the inbox and says yes only once they are durable.
 */
@NullMarked
package dev.hexbridge.application.intake;

import org.jspecify.annotations.NullMarked;

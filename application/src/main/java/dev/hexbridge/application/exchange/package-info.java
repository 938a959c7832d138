/** Keeps the exchange rates at hand that pairs convert with, as their target states them. */
@NullMarked
package dev.hexbridge.application.exchange;

import org.jspecify.annotations.NullMarked;

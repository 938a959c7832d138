/**
 * When somebody must be told: rules that look at the engine's vital signs, and a book of what fires, so that each
 * trouble is told once when it begins, again at long intervals, and once when it is over. Pure: no clock, no channel.
 */
@NullMarked
package dev.hexbridge.domain.alert;

import org.jspecify.annotations.NullMarked;

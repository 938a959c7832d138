/**
 * Brings dirty keys to agreement with their target: claim, plan, deliver, settle, until nothing is left.
 */
@NullMarked
package dev.hexbridge.application.relay;

import org.jspecify.annotations.NullMarked;

/**
 * Wakes what was given up: dead letters, held keys and quarantined receipts, by the hand of a person.
 */
@NullMarked
package dev.hexbridge.application.replay;

import org.jspecify.annotations.NullMarked;

/**
 * Answers what happened: events, deliveries, dead letters, the timeline of one order, health.
 */
@NullMarked
package dev.hexbridge.application.query;

import org.jspecify.annotations.NullMarked;

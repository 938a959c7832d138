/**
 * Traces for OpenTelemetry: from a delivery's arrival over its interpretation to each attempt and the target's answer.
 * Off unless an endpoint is set. Spans bear ids, steps and outcomes; no bodies, no words of a peer, no person.
 */
@NullMarked
package dev.hexbridge.adapters.telemetry;

import org.jspecify.annotations.NullMarked;

/**
 * What operators see and do, over HTTP on a listener of its own: health, metrics, events, deliveries, dead letters,
 * the timeline, replays. Each route names the right it needs; each refusal is a problem document (RFC 9457). The
 * engine's signals end here too, as metrics and log lines.
 */
@NullMarked
package dev.hexbridge.adapters.operations;

import org.jspecify.annotations.NullMarked;

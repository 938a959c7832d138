/**
 * How the log is written: as text or as JSON, one line an event, and in both forms only what may stand there. Facts
 * pass by an allow-list; words of libraries and messages of exceptions, which may repeat what they choked on, do not.
 */
@NullMarked
package dev.hexbridge.bootstrap.logging;

import org.jspecify.annotations.NullMarked;

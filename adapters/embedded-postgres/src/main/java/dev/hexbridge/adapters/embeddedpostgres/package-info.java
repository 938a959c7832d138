/**
 * A PostgreSQL server that Hexbridge brings along, starts and stops by itself, for a laptop or a single machine.
 *
 * <p>The server's own programs ({@code initdb}, {@code pg_ctl}) do the work; this package unpacks them, writes the
 * configuration, keeps two servers off one data directory and clears up after a process that was killed. The server
 * runs in a session of its own and nobody registers a shutdown hook: whoever started it closes it, last.
 */
@NullMarked
package dev.hexbridge.adapters.embeddedpostgres;

import org.jspecify.annotations.NullMarked;

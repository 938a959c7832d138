/**
 * The journal in PostgreSQL: an append-only inbox written in group commits, small tables of what is under way, and
 * the history of it all. One engine owns it at a time; see {@code docs/adr} for why slots follow a cursor.
 */
@NullMarked
package dev.hexbridge.adapters.postgres;

import org.jspecify.annotations.NullMarked;

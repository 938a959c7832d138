/**
 * Who may write: one engine holds the slots, by a session lock that PostgreSQL gives back when the engine dies.
 */
@NullMarked
package dev.hexbridge.adapters.postgres.ownership;

import org.jspecify.annotations.NullMarked;

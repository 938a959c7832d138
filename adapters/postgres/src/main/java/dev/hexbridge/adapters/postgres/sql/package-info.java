/**
 * How values travel to and from PostgreSQL: the server's address, parameters by column, text and times as the
 * database can hold them.
 */
@NullMarked
package dev.hexbridge.adapters.postgres.sql;

import org.jspecify.annotations.NullMarked;

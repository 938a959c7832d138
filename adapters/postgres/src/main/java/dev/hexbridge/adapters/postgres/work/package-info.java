/**
 * The unit of work: fenced transactions over the tables of what is under way.
 */
@NullMarked
package dev.hexbridge.adapters.postgres.work;

import org.jspecify.annotations.NullMarked;

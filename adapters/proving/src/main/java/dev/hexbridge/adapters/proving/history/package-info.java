/** Histories of any size, multiplied inside the database from one that the engine itself wrote. */
@NullMarked
package dev.hexbridge.adapters.proving.history;

import org.jspecify.annotations.NullMarked;

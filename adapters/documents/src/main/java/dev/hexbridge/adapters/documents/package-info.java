/**
 * Maps, flows, tables and shapes as JSON: those that come with the program, and those in a directory that stand in
 * their place. Read strictly, since a member that is not understood is a wish that would not be fulfilled.
 */
@NullMarked
package dev.hexbridge.adapters.documents;

import org.jspecify.annotations.NullMarked;

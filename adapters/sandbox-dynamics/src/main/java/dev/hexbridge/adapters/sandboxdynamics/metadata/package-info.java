/**
 * What the emulated environment knows about its own shape: entity sets, tables, properties, enumerations. All of it is
 * read from JSON resources, so a new entity set is a document, not code; the EDMX answer is written from the same
 * definitions that the writes are checked against.
 */
@NullMarked
package dev.hexbridge.adapters.sandboxdynamics.metadata;

import org.jspecify.annotations.NullMarked;

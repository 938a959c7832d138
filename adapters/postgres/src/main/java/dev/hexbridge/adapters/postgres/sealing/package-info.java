/**
 * Keeps bodies and documents unreadable for whoever has the database but not the master key, and finds entities by
 * keyed digests of what people look for.
 */
@NullMarked
package dev.hexbridge.adapters.postgres.sealing;

import org.jspecify.annotations.NullMarked;

/**
 * The inbox: a bounded queue, writers that take what is queued whenever they are idle, and readers that follow every
 * writer.
 */
@NullMarked
package dev.hexbridge.adapters.postgres.inbox;

import org.jspecify.annotations.NullMarked;

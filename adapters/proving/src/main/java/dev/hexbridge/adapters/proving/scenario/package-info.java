/** What the engine is like in bad times: a peer or the database stands still, years have passed, somebody holds a snapshot. */
@NullMarked
package dev.hexbridge.adapters.proving.scenario;

import org.jspecify.annotations.NullMarked;

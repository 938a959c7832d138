package dev.hexbridge.application.port.outbound;

import io.vertx.core.Future;

/** How far the inbox has been interpreted. Waits for interpretation only, never for a target. */
public interface Positions {

    /** Where to read on. */
    Future<EventLog.Cursor> load();

    /** Notes that everything up to the cursor has been interpreted. */
    Future<Void> advance(EventLog.Cursor to);
}

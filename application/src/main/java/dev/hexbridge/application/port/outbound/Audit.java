package dev.hexbridge.application.port.outbound;

import io.vertx.core.Future;
import java.time.Instant;

/** What people did. Append-only. */
public interface Audit {

    Future<Void> append(Entry entry);

    /**
     * One human action.
     *
     * @param at when
     * @param principal who
     * @param action what, for example {@code dead-letter.replay}
     * @param object on what
     */
    record Entry(Instant at, String principal, String action, String object) {}
}

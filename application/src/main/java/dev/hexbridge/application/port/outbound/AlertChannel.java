package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.alert.Notice;
import io.vertx.core.Future;

/**
 * A way to reach people. It tries a bounded number of times by itself; its futures do not fail. A message that is sent
 * twice bears the same id both times.
 */
public interface AlertChannel {

    /** Sends a message. */
    Future<Sending> send(Notice notice);

    /** How sending ended. */
    sealed interface Sending {

        /** The other side took the message. */
        record Sent() implements Sending {}

        /**
         * It did not, and may another time.
         *
         * @param reason why, without secrets
         */
        record Later(String reason) implements Sending {}

        /**
         * It never will as things are set up.
         *
         * @param reason why, without secrets
         */
        record Refused(String reason) implements Sending {}
    }
}

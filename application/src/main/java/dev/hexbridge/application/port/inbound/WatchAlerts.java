package dev.hexbridge.application.port.inbound;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells what is wrong, and tries whether people can be reached. */
public interface WatchAlerts {

    /** What is wrong now, what people were told of first. */
    Future<List<Alert>> alerts(Principal principal);

    /**
     * Sends a test message over each channel. Leaves an audit row.
     *
     * @param principal who asks; needs {@link Right#ADMIN}
     */
    Future<Test> test(Principal principal);

    /** What the journal told when it was looked at last: receipts by the token of their status. */
    Future<Census> census();

    /**
     * One trouble.
     *
     * @param kind what kind, by its token
     * @param subject where
     * @param severity how bad, by its token
     * @param firing whether people were told; else it has not lasted long enough yet
     * @param text how it looks
     * @param remedy what to do
     * @param since when it began
     */
    record Alert(
            String kind, String subject, String severity, boolean firing, String text, String remedy, Instant since) {}

    /** What became of the newest receipts, and how many have no outcome at all. */
    record Census(long looked, long unaccounted, Map<String, Long> byStatus) {

        public Census {
            byStatus = Map.copyOf(byStatus);
        }
    }

    /** What became of the test. */
    sealed interface Test {

        /**
         * It was tried.
         *
         * @param channels {@code sent}, or why not, by the channel's name; none where none is set up
         */
        record Tried(Map<String, String> channels) implements Test {

            public Tried {
                channels = Map.copyOf(channels);
            }
        }

        /** The principal lacks the right. */
        record Forbidden(Right needed) implements Test {}
    }
}

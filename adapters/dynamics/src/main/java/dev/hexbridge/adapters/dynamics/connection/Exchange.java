package dev.hexbridge.adapters.dynamics.connection;

import dev.hexbridge.adapters.dynamics.batch.Octets;
import dev.hexbridge.domain.delivery.Failure;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a request ended, told apart by what is known of its effect. */
public sealed interface Exchange {

    /**
     * It surely had none: it was not sent, or refused before anything was done.
     *
     * @param failure why
     * @param notBefore when to try again, where that is known
     */
    record NoEffect(Failure failure, Optional<Instant> notBefore) implements Exchange {}

    /**
     * It may have had its effect, or may have it yet.
     *
     * @param failure what happened
     * @param took how long it took to find out
     */
    record Lost(Failure failure, Duration took) implements Exchange {}

    /**
     * A whole answer.
     *
     * @param status the HTTP status
     * @param headers its headers
     * @param body its content
     * @param took the time from the first byte sent to the last received
     */
    record Answer(int status, MultiMap headers, Octets body, Duration took) implements Exchange {

        /** The content type, in one piece; empty where none was given. */
        public String contentType() {
            String type = headers.get("Content-Type");
            return type == null ? "" : type;
        }

        boolean isHtml() {
            return contentType().strip().regionMatches(true, 0, "text/html", 0, "text/html".length());
        }
    }
}

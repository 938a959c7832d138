package dev.hexbridge.adapters.shopify.admin.wire;

import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.message.Payload;
import io.vertx.core.MultiMap;
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
     */
    record Lost(Failure failure) implements Exchange {}

    /**
     * A whole answer.
     *
     * @param status the HTTP status
     * @param headers its headers
     * @param body its content
     * @param askedAt when the first byte of the request was sent: what it tells is at least as new
     */
    record Answer(int status, MultiMap headers, Payload body, Instant askedAt) implements Exchange {

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        boolean isHtml() {
            return header("Content-Type").orElse("").strip().regionMatches(true, 0, "text/html", 0, 9);
        }
    }
}

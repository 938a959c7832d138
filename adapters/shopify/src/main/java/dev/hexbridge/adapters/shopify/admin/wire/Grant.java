package dev.hexbridge.adapters.shopify.admin.wire;

import dev.hexbridge.domain.delivery.Failure;
import java.time.Instant;

/** What asking for a token gave. */
sealed interface Grant {

    /**
     * A token.
     *
     * @param value the token; never printed
     * @param refreshAt when to get the next one
     * @param expiresAt when it must not be used any more
     */
    record Token(String value, Instant refreshAt, Instant expiresAt) implements Grant {

        @Override
        public String toString() {
            return "token until " + expiresAt;
        }
    }

    /**
     * None.
     *
     * @param failure why
     * @param until before then it makes no sense to ask again
     */
    record Denied(Failure failure, Instant until) implements Grant {}
}

package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.delivery.Failure;
import io.vertx.core.Future;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a source sends us, as far as we ask for it. A source may end a subscription by itself, so it has to be looked
 * after. Keeps to the connection's budget and breaker; its futures do not fail.
 */
public interface Subscriptions {

    /**
     * Sees to it that all that the engine needs is sent to an address. Subscriptions of others are left alone.
     *
     * @param to where deliveries go
     */
    Future<Ensured> ensure(URI to);

    /** How it was found and left. */
    sealed interface Ensured {

        /** All were there. */
        record Kept() implements Ensured {}

        /**
         * Some were not there, or went elsewhere: what happened meanwhile was not sent.
         *
         * @param topics what is sent again from now on
         */
        record Restored(List<String> topics) implements Ensured {

            public Restored {
                topics = List.copyOf(topics);
            }
        }

        /** The source did not answer properly; trying again may help. */
        record Later(Failure failure, Optional<Instant> notBefore) implements Ensured {}

        /** The source refuses, and always will until a person acts. */
        record Refused(Failure failure) implements Ensured {}
    }
}

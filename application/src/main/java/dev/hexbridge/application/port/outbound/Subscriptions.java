package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.delivery.Failure;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one source delivers, and where to. A source may take a subscription away by itself, such as after deliveries that
 * failed several times; whoever cares for it asks again and again. Its futures do not fail.
 */
public interface Subscriptions {

    /**
     * Sees to it that each of these topics is delivered to the endpoint, once. Subscriptions to other places and of
     * other topics stay as they are.
     *
     * @param endpoint where deliveries go: an absolute URL
     * @param topics the topics, in the source's words for deliveries
     */
    Future<Ensured> ensure(String endpoint, Set<String> topics);

    /** All subscriptions that the source lets us see, whoever made them. */
    Future<Listing> list();

    /**
     * One subscription.
     *
     * @param id the source's id of it
     * @param topic what is delivered, in the source's words for deliveries
     * @param endpoint where to, as the source states it
     */
    record Subscription(String id, String topic, String endpoint) {}

    /** What came of it. */
    sealed interface Ensured {

        /**
         * All are there.
         *
         * @param created topics that were subscribed to for the first time
         * @param kept topics whose subscription was there
         * @param recreated topics whose subscription had gone: what happened meanwhile was not delivered
         */
        record Complete(Set<String> created, Set<String> kept, Set<String> recreated) implements Ensured {

            public Complete {
                created = Set.copyOf(created);
                kept = Set.copyOf(kept);
                recreated = Set.copyOf(recreated);
            }
        }

        /** Not all, or it is not known; trying again may help. */
        record Later(Failure failure, Optional<Instant> notBefore) implements Ensured {}

        /** The source refuses one of them, and always will. */
        record Refused(Failure failure) implements Ensured {}
    }

    /** What the source let us see. */
    sealed interface Listing {

        /** All of it. */
        record Complete(List<Subscription> subscriptions) implements Listing {

            public Complete {
                subscriptions = List.copyOf(subscriptions);
            }
        }

        /** The source did not answer properly; trying again may help. */
        record Later(Failure failure, Optional<Instant> notBefore) implements Listing {}

        /** The source refuses to answer, and always will. */
        record Refused(Failure failure) implements Listing {}
    }
}

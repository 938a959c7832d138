package dev.hexbridge.adapters.shopify.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.domain.delivery.Failure;
import java.time.Instant;
import java.util.Optional;

/** What completing an order came to. */
sealed interface Whole {

    /** It has all its parts. */
    record Complete(JsonNode order) implements Whole {}

    /** It was deleted meanwhile. */
    record Gone() implements Whole {}

    /**
     * It could not be completed.
     *
     * @param failure why
     * @param notBefore when to try again, where that is known
     * @param forGood whether trying again is of no use
     */
    record Broken(Failure failure, Optional<Instant> notBefore, boolean forGood) implements Whole {}
}

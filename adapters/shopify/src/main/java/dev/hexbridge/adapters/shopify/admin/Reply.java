package dev.hexbridge.adapters.shopify.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.domain.delivery.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a call came to. */
public sealed interface Reply {

    /**
     * The shop executed it. Both are to be looked at: data may be whole, and errors may stand beside it.
     *
     * @param data the data
     * @param errors the errors beside it
     * @param askedAt when the request was sent: the data is at least as new
     * @param version the API version that it was served with
     */
    record Told(JsonNode data, List<GraphError> errors, Instant askedAt, String version) implements Reply {}

    /**
     * Nothing was done, and the same request never will be.
     *
     * @param failure why
     * @param tooDear whether a smaller one may pass
     */
    record Refused(Failure failure, boolean tooDear) implements Reply {}

    /**
     * Nothing was done, and it may be later.
     *
     * @param failure why
     * @param notBefore when to try again, where that is known
     */
    record NotNow(Failure failure, Optional<Instant> notBefore) implements Reply {}

    /** It may have been done, or may be yet. */
    record Lost(Failure failure) implements Reply {}
}

package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.convergence.LinkKey;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;

/**
 * What documents would be recognised by, each reserved for one key at a time while its document is looked for and
 * made. Two keys that would be recognised by the same thing, such as a guest and a customer with one e-mail address,
 * come one after the other, and the second finds what the first made.
 */
public interface Reservations {

    /**
     * Reserves for each key all that is asked for it, or nothing. A key that holds something from before keeps it, gets
     * what is free, and may go on: what it may have done already must be resolved first. Where several keys ask for one
     * thing, at most one gets it.
     *
     * @return the keys that may go on
     */
    Future<Set<LinkKey>> reserve(List<Request> requests);

    /** Lets go of all that these keys hold. */
    Future<Void> release(List<LinkKey> keys);

    /**
     * What a key asks for.
     *
     * @param key the key
     * @param terms what its document would be recognised by, within its target and legal entity, in normal form; kept
     *     as digests
     */
    record Request(LinkKey key, Set<String> terms) {

        public Request {
            terms = Set.copyOf(terms);
        }
    }
}

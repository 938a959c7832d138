package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.Subscriptions;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Subscriptions in memory, at a source that knows some topics. Safe to use from several threads. */
public final class FakeSubscriptions implements Subscriptions {

    private final Set<String> known;
    private final List<Subscription> standing = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private boolean failing;
    private int made;

    public FakeSubscriptions(Set<String> known) {
        this.known = Set.copyOf(known);
    }

    /** Takes one away, as a source does after deliveries that failed. */
    public synchronized void drop(Subscription subscription) {
        standing.remove(subscription);
    }

    /** Whether it does not answer from now on. */
    public synchronized void setFailing(boolean fails) {
        failing = fails;
    }

    @Override
    public synchronized Future<Ensured> ensure(String endpoint, Set<String> topics) {
        if (failing) {
            return Future.succeededFuture(new Ensured.Later(silence(), Optional.empty()));
        }
        if (!known.containsAll(topics)) {
            return Future.succeededFuture(
                    new Ensured.Refused(Failure.of(FailureKind.VALUE_REFUSED, "A topic is not known.")));
        }
        Set<String> created = new TreeSet<>();
        Set<String> kept = new TreeSet<>();
        Set<String> recreated = new TreeSet<>();
        for (String topic : topics) {
            boolean before = !seen.add(topic + " " + endpoint);
            if (standing.stream().anyMatch(one -> one.topic().equals(topic) && at(one, endpoint))) {
                kept.add(topic);
            } else {
                standing.add(new Subscription("s-" + ++made, topic, endpoint));
                (before ? recreated : created).add(topic);
            }
        }
        return Future.succeededFuture(new Ensured.Complete(created, kept, recreated));
    }

    @Override
    public synchronized Future<Listing> list() {
        return Future.succeededFuture(
                failing ? new Listing.Later(silence(), Optional.empty()) : new Listing.Complete(standing));
    }

    private static boolean at(Subscription subscription, String endpoint) {
        return subscription.endpoint().equals(endpoint);
    }

    private static Failure silence() {
        return Failure.of(FailureKind.UNAVAILABLE, "The source cannot be reached.");
    }
}

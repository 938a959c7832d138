package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.application.port.outbound.Subscriptions;
import dev.hexbridge.application.port.outbound.Subscriptions.Ensured;
import dev.hexbridge.application.port.outbound.Subscriptions.Listing;
import dev.hexbridge.application.port.outbound.Subscriptions.Subscription;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the engine relies on in everything that delivers to it. */
public abstract class SubscriptionsContract {

    /** An endpoint that the source accepts. */
    protected static final String HERE = "https://hexbridge.example/webhooks/shopify/acme";

    private static final String ELSEWHERE = "https://other.example/webhooks";
    private static final Set<String> TOPICS = Set.of("orders/create", "orders/updated", "app/uninstalled");

    /** The source under test, without subscriptions. */
    protected abstract Subscriptions subscriptions();

    /** The source drops a subscription by itself. */
    protected abstract void drop(Subscription subscription);

    /** From now on the source does not answer properly. */
    protected abstract void fail();

    @Test
    void whatIsMissingIsCreatedOnce() {
        assertEquals(new Ensured.Complete(TOPICS, Set.of(), Set.of()), ensure(HERE, TOPICS));
        assertEquals(new Ensured.Complete(Set.of(), TOPICS, Set.of()), ensure(HERE, TOPICS));
        assertEquals(3, list().size());
    }

    @Test
    void whatTheSourceDroppedIsMadeAnewAndToldApart() {
        ensure(HERE, TOPICS);
        drop(of("orders/updated"));
        assertEquals(
                new Ensured.Complete(Set.of(), Set.of("orders/create", "app/uninstalled"), Set.of("orders/updated")),
                ensure(HERE, TOPICS));
        assertEquals(3, list().size());
    }

    @Test
    void allOfThemGoneAreMadeAnewAsWell() {
        ensure(HERE, TOPICS);
        list().forEach(this::drop);
        assertEquals(new Ensured.Complete(Set.of(), Set.of(), TOPICS), ensure(HERE, TOPICS));
    }

    @Test
    void subscriptionsToOtherPlacesStayAndDoNotCount() {
        ensure(ELSEWHERE, Set.of("orders/create"));
        assertEquals(
                new Ensured.Complete(Set.of("orders/create"), Set.of(), Set.of()),
                ensure(HERE, Set.of("orders/create")));
        assertEquals(
                Set.of(HERE, ELSEWHERE),
                Set.copyOf(list().stream().map(Subscription::endpoint).toList()));
    }

    @Test
    void aTopicThatTheSourceDoesNotKnowIsRefused() {
        assertInstanceOf(Ensured.Refused.class, ensure(HERE, Set.of("no/such")));
    }

    @Test
    void aSourceThatDoesNotAnswerIsAskedLater() {
        fail();
        assertInstanceOf(Ensured.Later.class, ensure(HERE, TOPICS));
        assertInstanceOf(Listing.Later.class, Waiting.of(subscriptions().list()));
    }

    private Ensured ensure(String endpoint, Set<String> topics) {
        return Waiting.of(subscriptions().ensure(endpoint, topics));
    }

    private List<Subscription> list() {
        return assertInstanceOf(
                        Listing.Complete.class, Waiting.of(subscriptions().list()))
                .subscriptions();
    }

    private Subscription of(String topic) {
        return list().stream()
                .filter(subscription -> subscription.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }
}

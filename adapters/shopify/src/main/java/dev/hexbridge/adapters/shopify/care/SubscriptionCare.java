package dev.hexbridge.adapters.shopify.care;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.adapters.shopify.admin.Call;
import dev.hexbridge.adapters.shopify.admin.Document;
import dev.hexbridge.adapters.shopify.admin.GraphError;
import dev.hexbridge.adapters.shopify.admin.Precedence;
import dev.hexbridge.adapters.shopify.admin.Reply;
import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import dev.hexbridge.adapters.shopify.writeback.MetafieldName;
import dev.hexbridge.application.port.outbound.Subscriptions;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The webhook subscriptions of one shop. Shopify deletes a subscription after eight deliveries in a row failed, and says
 * so by mail only (Shopify docs: webhooks, troubleshooting).
 *
 * <p>One counts as gone, and not as new, if this engine has seen it before, or if others of ours stand at the same
 * endpoint: after a start nobody remembers more. To call a new one gone costs a needless look for what was missed; the
 * other way round something would stay missed.
 */
public final class SubscriptionCare implements Subscriptions {

    private static final int GUESS = 12;

    private final AdminClient client;
    private final Listings listings;
    private final List<MetafieldName> metafields;
    private final Set<String> seen = new TreeSet<>();

    /**
     * Care for the subscriptions.
     *
     * @param client the shop
     * @param metafields which metafields deliveries of orders carry
     */
    public SubscriptionCare(AdminClient client, List<MetafieldName> metafields) {
        this.client = client;
        this.listings = new Listings(client);
        this.metafields = List.copyOf(metafields);
    }

    @Override
    public Future<Listing> list() {
        return listings.all();
    }

    @Override
    public Future<Ensured> ensure(String endpoint, Set<String> topics) {
        return list().compose(listing -> switch (listing) {
            case Listing.Complete complete -> fill(endpoint, topics, complete.subscriptions());
            case Listing.Later later -> ensured(new Ensured.Later(later.failure(), later.notBefore()));
            case Listing.Refused refused -> ensured(new Ensured.Refused(refused.failure()));
        });
    }

    private Future<Ensured> fill(String endpoint, Set<String> topics, List<Subscription> found) {
        Set<String> kept = found.stream()
                .filter(subscription -> subscription.endpoint().equals(endpoint))
                .map(Subscription::topic)
                .filter(topics::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> gone = new TreeSet<>();
        Set<String> fresh = new TreeSet<>();
        for (String topic : topics) {
            if (!kept.contains(topic)) {
                (kept.isEmpty() && !wasSeen(endpoint, topic) ? fresh : gone).add(topic);
            }
        }
        remember(endpoint, kept);
        Set<String> missing = new TreeSet<>(fresh);
        missing.addAll(gone);
        return create(endpoint, List.copyOf(missing), new Ensured.Complete(fresh, kept, gone));
    }

    /** One after the other: a refusal of one is told before the next is asked for. */
    private Future<Ensured> create(String endpoint, List<String> missing, Ensured complete) {
        if (missing.isEmpty()) {
            return ensured(complete);
        }
        String topic = missing.getFirst();
        Call call =
                new Call(Document.WEBHOOK_SUBSCRIPTION_CREATE, variables(endpoint, topic), Precedence.REREAD, GUESS);
        return client.send(call).compose(reply -> {
            Optional<Ensured> trouble = trouble(topic, reply);
            if (trouble.isPresent()) {
                return ensured(trouble.get());
            }
            remember(endpoint, Set.of(topic));
            return create(endpoint, missing.subList(1, missing.size()), complete);
        });
    }

    private Optional<Ensured> trouble(String topic, Reply reply) {
        return switch (reply) {
            case Reply.Told told ->
                told.errors().stream()
                        .findFirst()
                        .map(GraphError::failure)
                        .<Ensured>map(failure -> new Ensured.Later(failure, Optional.empty()))
                        .or(() -> refusal(topic, told));
            case Reply.Refused refused -> Optional.of(new Ensured.Refused(refused.failure()));
            case Reply.NotNow not -> Optional.of(new Ensured.Later(not.failure(), not.notBefore()));
            case Reply.Lost lost -> Optional.of(new Ensured.Later(lost.failure(), Optional.empty()));
        };
    }

    /** That an address is taken for a topic says that somebody else made the same one at the same time. */
    private static Optional<Ensured> refusal(String topic, Reply.Told told) {
        return told.data()
                .path("webhookSubscriptionCreate")
                .path("userErrors")
                .valueStream()
                .map(error -> AnswerJson.clean(error.path("message").asText("")))
                .filter(message -> !message.contains("already been taken"))
                .findFirst()
                .map(message -> new Ensured.Refused(Failure.of(FailureKind.VALUE_REFUSED, topic + ": " + message)));
    }

    private ObjectNode variables(String endpoint, String topic) {
        ObjectNode variables = AnswerJson.object();
        variables.put("topic", TopicNames.constant(topic));
        ObjectNode input = variables.putObject("webhookSubscription");
        input.put("uri", endpoint).put("format", "JSON");
        if (topic.startsWith("orders/") && !metafields.isEmpty()) {
            metafields.forEach(name -> input.withArray("/metafields")
                    .addObject()
                    .put("namespace", name.namespace())
                    .put("key", name.key()));
        }
        return variables;
    }

    private synchronized void remember(String endpoint, Set<String> topics) {
        topics.forEach(topic -> seen.add(endpoint + " " + topic));
    }

    private synchronized boolean wasSeen(String endpoint, String topic) {
        return seen.contains(endpoint + " " + topic);
    }

    private static Future<Ensured> ensured(Ensured ensured) {
        return Future.succeededFuture(ensured);
    }
}

package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.SnapshotSource;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.Origin;
import dev.hexbridge.domain.message.Payload;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.TenantId;
import dev.hexbridge.domain.reconciliation.Listed;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A source in memory: bodies by order, with the time of their last change. Safe to use from several threads. */
public final class FakeSnapshotSource implements SnapshotSource {

    private static final int PAGE = 7;

    private final InstantSource clock;
    private final String topic;
    private final Map<EntityKey, State> orders = new LinkedHashMap<>();
    private final List<EntityKey> reads = Collections.synchronizedList(new ArrayList<>());
    private boolean failing;

    private record State(Instant changed, Payload body) {}

    /**
     * An empty source.
     *
     * @param clock tells when something was read
     * @param topic the topic of its receipts
     */
    public FakeSnapshotSource(InstantSource clock, String topic) {
        this.clock = clock;
        this.topic = topic;
    }

    /** Puts a state of an order there, in place of one before. */
    public synchronized FakeSnapshotSource put(EntityKey order, Instant changed, byte[] body) {
        orders.put(order, new State(changed, Payload.owning(body)));
        return this;
    }

    public synchronized void remove(EntityKey order) {
        orders.remove(order);
    }

    /** Whether it does not answer from now on. */
    public synchronized void setFailing(boolean fails) {
        failing = fails;
    }

    /** Every order that it was asked for, in order. */
    public List<EntityKey> reads() {
        synchronized (reads) {
            return List.copyOf(reads);
        }
    }

    @Override
    public synchronized Future<List<Reread>> read(List<EntityKey> entities) {
        reads.addAll(entities);
        return Future.succeededFuture(entities.stream().map(this::one).toList());
    }

    @Override
    public synchronized Future<Page> changedSince(Instant since, Optional<String> cursor) {
        if (failing) {
            return Future.succeededFuture(new Page.Later(silence(), Optional.empty()));
        }
        List<EntityKey> changed = orders.keySet().stream()
                .filter(order -> !state(order).changed().isBefore(since))
                .sorted(Comparator.comparing((EntityKey order) -> state(order).changed())
                        .thenComparing(EntityKey::id))
                .toList();
        int from = cursor.map(Integer::parseInt).orElse(0);
        int to = Math.min(changed.size(), from + PAGE);
        List<EntityKey> page = changed.subList(from, to);
        Optional<Instant> reached =
                page.stream().map(order -> state(order).changed()).max(Comparator.naturalOrder());
        Optional<String> next = to < changed.size() ? Optional.of(Integer.toString(to)) : Optional.empty();
        return Future.succeededFuture(
                new Page.Changes(page.stream().map(this::receipt).toList(), next, reached));
    }

    @Override
    public Future<Listing> listed(Instant since, Optional<String> cursor) {
        return changedSince(since, cursor).map(page -> switch (page) {
            case Page.Changes changes ->
                new Listing.Orders(
                        changes.receipts().stream()
                                .map(FakeSnapshotSource::listed)
                                .toList(),
                        changes.next());
            case Page.Later later -> new Listing.Later(later.failure(), later.notBefore());
            case Page.Refused refused -> new Listing.Refused(refused.failure());
        });
    }

    /** Orders of this source were made when they were changed. */
    private static Listed listed(Receipt receipt) {
        Instant changed = receipt.origin().triggeredAt().orElseThrow();
        return new Listed(receipt.root(), "#" + receipt.root().id(), changed, changed);
    }

    private Reread one(EntityKey entity) {
        if (failing) {
            return new Reread.Later(silence(), Optional.empty());
        }
        if (entity.kind() != EntityKind.ORDER) {
            return new Reread.Refused(Failure.of(FailureKind.NOT_FOUND, "Only orders can be read anew."));
        }
        return orders.containsKey(entity) ? new Reread.Taken(receipt(entity)) : new Reread.Gone(entity);
    }

    private Receipt receipt(EntityKey order) {
        State state = state(order);
        String delivery = topic + "/" + order.id() + "/" + state.changed() + "/"
                + state.body().hashCode();
        Origin origin =
                new Origin(topic, delivery, Optional.empty(), Optional.of(state.changed()), Optional.of("memory"));
        return new Receipt(TenantId.DEFAULT, origin, order, clock.instant(), state.body());
    }

    private State state(EntityKey order) {
        return Optional.ofNullable(orders.get(order)).orElseThrow();
    }

    private static Failure silence() {
        return Failure.of(FailureKind.UNAVAILABLE, "The source cannot be reached.");
    }
}

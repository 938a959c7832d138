package dev.hexbridge.adapters.shopify.snapshot;

import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.application.port.outbound.SnapshotSource;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The orders of one shop as snapshots. Of other entities none are read: their webhooks are whole. */
public final class OrderSnapshots implements SnapshotSource {

    private final Rereads rereads;
    private final Changes changes;
    private final Listings listings;

    public OrderSnapshots(AdminClient client, Receipts receipts, Variables variables) {
        Completion completion = new Completion(client);
        this.rereads = new Rereads(client, completion, receipts, variables);
        this.changes = new Changes(client, completion, receipts, variables);
        this.listings = new Listings(client, receipts.connection());
    }

    @Override
    public Future<List<Reread>> read(List<EntityKey> entities) {
        List<EntityKey> orders =
                entities.stream().filter(OrderSnapshots::isOrder).toList();
        return rereads.read(orders).map(answers -> merge(entities, answers.iterator()));
    }

    @Override
    public Future<Page> changedSince(Instant since, Optional<String> cursor) {
        return changes.since(since, cursor);
    }

    @Override
    public Future<Listing> listed(Instant since, Optional<String> cursor) {
        return listings.since(since, cursor);
    }

    private static List<Reread> merge(List<EntityKey> entities, Iterator<Reread> orders) {
        return entities.stream()
                .map(entity -> isOrder(entity) ? orders.next() : refused(entity))
                .toList();
    }

    private static boolean isOrder(EntityKey entity) {
        return entity.kind() == EntityKind.ORDER && entity.id().matches("[1-9][0-9]{0,18}");
    }

    private static Reread refused(EntityKey entity) {
        return new Reread.Refused(
                Failure.of(FailureKind.NOT_FOUND, "Only orders can be read anew, by their ids; not " + entity + "."));
    }
}

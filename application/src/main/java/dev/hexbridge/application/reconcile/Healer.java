package dev.hexbridge.application.reconcile;

import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.inbound.ReceiveChange.Acceptance;
import dev.hexbridge.application.port.inbound.Reconcile.Found;
import dev.hexbridge.application.port.inbound.Reconcile.Healing;
import dev.hexbridge.application.port.outbound.SnapshotSource.Reread;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.reconciliation.Standing;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has missing orders read anew and puts their snapshots into the inbox: the way that every delivery takes. A delivery
 * that comes after all is a latecomer then, and changes nothing.
 */
public final class Healer {

    private static final int BATCH = 25;

    private final Sources sources;
    private final ReceiveChange intake;

    public Healer(Sources sources, ReceiveChange intake) {
        this.sources = sources;
        this.intake = intake;
    }

    /** The same orders, those that are missing with what was done about them. */
    Future<List<Found>> heal(List<Found> found) {
        List<EntityKey> missing = found.stream()
                .filter(each -> each.standing() instanceof Standing.Missing)
                .map(each -> each.listed().entity())
                .toList();
        Future<Map<EntityKey, Healing>> done = Future.succeededFuture(new HashMap<>());
        for (int from = 0; from < missing.size(); from += BATCH) {
            List<EntityKey> batch = missing.subList(from, Math.min(missing.size(), from + BATCH));
            done = done.compose(before -> healed(batch).map(now -> {
                before.putAll(now);
                return before;
            }));
        }
        return done.map(all -> found.stream()
                .map(each -> new Found(
                        each.listed(),
                        each.standing(),
                        Optional.ofNullable(all.get(each.listed().entity()))))
                .toList());
    }

    /** Orders of one page are of one source. */
    private Future<Map<EntityKey, Healing>> healed(List<EntityKey> batch) {
        return sources.of(batch.getFirst().connection().value()).read(batch).compose(answers -> {
            List<Future<Healing>> healings =
                    new ArrayList<>(answers.stream().map(this::appended).toList());
            return Future.all(healings).map(all -> {
                Map<EntityKey, Healing> healed = new HashMap<>();
                for (int i = 0; i < batch.size(); i++) {
                    healed.put(batch.get(i), healings.get(i).result());
                }
                return healed;
            });
        });
    }

    private Future<Healing> appended(Reread answer) {
        return switch (answer) {
            case Reread.Taken taken ->
                intake.receive(taken.receipt()).map(Healer::healing).otherwise(Healing.NOT_NOW);
            case Reread.Gone gone -> Future.succeededFuture(Healing.GONE);
            case Reread.Later later -> Future.succeededFuture(Healing.NOT_NOW);
            case Reread.Refused refused -> Future.succeededFuture(Healing.NOT_NOW);
        };
    }

    private static Healing healing(Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.Accepted accepted -> Healing.APPENDED;
            case Acceptance.Duplicate duplicate -> Healing.THERE_ALREADY;
            case Acceptance.Overloaded overloaded -> Healing.NOT_NOW;
        };
    }
}

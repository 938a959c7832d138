package dev.hexbridge.application.replay;

import dev.hexbridge.application.interpret.Dirty;
import dev.hexbridge.application.port.outbound.Audit;
import dev.hexbridge.application.port.outbound.UnitOfWork.Tables;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One wish to try a group of like failures again, carried out in transactions of bounded size. Only what waits when it
 * begins is woken, so what fails again meanwhile does not keep it going for ever.
 *
 * @param group the group's id
 * @param approve whether held keys are approved
 * @param entry what the audit is told, once
 * @param interpretation interprets a receipt anew within a transaction
 */
record GroupWaking(
        String group,
        boolean approve,
        Audit.Entry entry,
        BiFunction<Tables, Recorded, Future<List<Dirty>>> interpretation) {

    /** Keys woken in one transaction. */
    private static final int KEYS = 500;

    /** Receipts interpreted anew in one transaction: each is a few statements of its own. */
    private static final int RECEIPTS = 50;

    /**
     * What one transaction did.
     *
     * @param members how many members were woken
     * @param full whether there may be more
     * @param dirty the keys to hand on after the commit
     */
    record Batch(int members, boolean full, List<Dirty> dirty) {}

    /** Wakes a batch of keys; those that are left when no key is are receipts. */
    Future<Batch> batch(Tables tables, boolean first) {
        return keys(tables)
                .compose(keys -> keys.full() ? Future.succeededFuture(keys) : receipts(tables, keys))
                .compose(batch -> first && batch.members() > 0
                        ? tables.audit().append(entry).map(batch)
                        : Future.succeededFuture(batch));
    }

    private Instant until() {
        return entry.at();
    }

    private Future<Batch> keys(Tables tables) {
        return tables.dirtyKeys().wakeGroup(group, until(), approve, KEYS).map(keys -> {
            List<Dirty> dirty =
                    keys.stream().map(key -> new Dirty(key, Optional.empty())).toList();
            return new Batch(keys.size(), keys.size() == KEYS, dirty);
        });
    }

    private Future<Batch> receipts(Tables tables, Batch before) {
        return tables.interpretations().quarantined(group, until(), RECEIPTS).compose(positions -> {
            Future<Batch> all =
                    Future.succeededFuture(new Batch(before.members(), positions.size() == RECEIPTS, before.dirty()));
            for (Position position : positions) {
                all = all.compose(batch -> receipt(tables, position, batch));
            }
            return all;
        });
    }

    private Future<Batch> receipt(Tables tables, Position position, Batch batch) {
        return tables.interpretations()
                .reopen(position)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(batch)
                        : interpretation.apply(tables, found.get()).map(dirty -> {
                            List<Dirty> both = new ArrayList<>(batch.dirty());
                            both.addAll(dirty);
                            return new Batch(batch.members() + 1, batch.full(), both);
                        }));
    }
}

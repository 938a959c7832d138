package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.PairKey;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Goes through the dirty keys of each pair page by page, and from the start again after its last page. What is settled
 * while a page is being read is taken out of it: the page may have seen it as it was before.
 */
public final class Table {

    private static final int PAGE = 2_000;

    private final UnitOfWork unitOfWork;
    private final Map<PairKey, Long> after = new HashMap<>();
    private final Set<LinkKey> settledMeanwhile = new HashSet<>();
    private boolean reading;

    public Table(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /**
     * The next page of each pair.
     *
     * @param wanted the pairs whose keys are wanted
     */
    Future<List<DirtyKey>> next(ConnectionName target, Instant now, Predicate<PairKey> wanted) {
        reading = true;
        settledMeanwhile.clear();
        return unitOfWork
                .inTransaction(tables -> tables.dirtyKeys()
                        .moving(target, now)
                        .compose(pairs -> Future.all(pairs.stream()
                                .filter(wanted)
                                .map(pair -> page(tables, pair, now))
                                .toList())))
                .onComplete(read -> reading = false)
                .map(pages -> pages.<List<DirtyKey>>list().stream()
                        .flatMap(List::stream)
                        .filter(key -> !settledMeanwhile.contains(key.mark().key()))
                        .toList());
    }

    /** Notes that attempts on these keys have been settled. */
    void settled(List<Ending> endings) {
        if (reading) {
            endings.forEach(ending -> settledMeanwhile.add(ending.work().key()));
        }
    }

    private Future<List<DirtyKey>> page(UnitOfWork.Tables tables, PairKey pair, Instant now) {
        return tables.dirtyKeys()
                .due(pair, now, after.getOrDefault(pair, 0L), PAGE)
                .onSuccess(page -> {
                    if (page.size() < PAGE) {
                        after.remove(pair);
                    } else {
                        after.put(pair, last(page));
                    }
                });
    }

    boolean hasMore() {
        return !after.isEmpty();
    }

    private static long last(List<DirtyKey> page) {
        return page.stream().mapToLong(DirtyKey::serial).max().orElse(0);
    }
}

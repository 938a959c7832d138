package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** Goes through the table of dirty keys page by page, and from the start again after the last page. */
public final class Table {

    private static final int PAGE = 500;

    private final UnitOfWork unitOfWork;
    private long after;

    public Table(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    Future<List<DirtyKey>> next(ConnectionName target, Instant now) {
        return unitOfWork
                .inTransaction(tables -> tables.dirtyKeys().due(target, now, after, PAGE))
                .onSuccess(page -> after = page.size() < PAGE ? 0 : last(page));
    }

    boolean hasMore() {
        return after > 0;
    }

    private static long last(List<DirtyKey> page) {
        return page.stream().mapToLong(DirtyKey::serial).max().orElse(0);
    }
}

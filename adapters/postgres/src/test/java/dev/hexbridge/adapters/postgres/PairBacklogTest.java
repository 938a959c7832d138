package dev.hexbridge.adapters.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.UnitOfWork.Tables;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.PairKey;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One pair with a long backlog and another with one key, at one target: the one key costs what it costs alone. */
class PairBacklogTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final PairKey OTHER = new PairKey(Fixtures.SHOP, Fixtures.ERP, "frrt");
    private static final int BACKLOG = 30_000;
    private static final int TIMES = 10;

    private final TestDatabase database = TestDatabase.create();
    private final PostgresAdapter adapter = database.open(new MovableClock(NOON));

    @Test
    void theBacklogOfOnePairIsNotWalkedForTheOther() {
        database.execute("alter table dirty_key set (autovacuum_enabled = false)");
        IntStream.range(0, TIMES).forEach(time -> look());
        backlog("ready", "null");
        backlog("waiting", "timestamptz '2026-03-10 13:00Z'");
        LinkKey lonely = new LinkKey(Fixtures.order("lonely"), "sales-order", Fixtures.ERP, "frrt");
        commit(tables -> tables.dirtyKeys().mark(List.of(Fixtures.mark(lonely, 1, Fixtures.version(NOON)))));

        List<DirtyKey> found = List.of();
        for (int time = 0; time < TIMES; time++) {
            found = look();
        }
        Waiting.of(adapter.close());

        assertEquals(
                List.of(lonely), found.stream().map(key -> key.mark().key()).toList());
        long rows = Long.parseLong(database.ask("select idx_tup_fetch + coalesce(seq_tup_read, 0)"
                + " from pg_stat_user_tables where relname = 'dirty_key'"));
        assertTrue(rows < 40L * TIMES, rows + " rows were touched to find one key " + TIMES + " times");
    }

    private List<DirtyKey> look() {
        commit(tables -> tables.dirtyKeys().moving(Fixtures.ERP, NOON));
        return commit(tables -> tables.dirtyKeys().due(OTHER, NOON, 0, 500));
    }

    private void backlog(String state, String notBefore) {
        database.execute("""
                insert into dirty_key (tenant, link_key, slot, entity, target, intent, priority, snapshot_day,
                    snapshot_writer, snapshot_seq, version_updated_at, version_read_at, state, attempts, approved,
                    not_before, marked_at, since)
                select 'default', 'shop/order/%1$s' || i || '>sales-order@erp/usmf', 1, 'shop/order/' || i, 'erp', 'converge', 20,
                    date '2026-03-10', 1, i, now(), now(), '%1$s', 0, false, %2$s, now(), now()
                from generate_series(1, %3$d) i
                """.formatted(state, notBefore, BACKLOG));
    }

    private <T> T commit(Function<Tables, Future<T>> work) {
        return Waiting.of(adapter.unitOfWork().inTransaction(work));
    }
}

package dev.hexbridge.adapters.postgres.inbox;

import dev.hexbridge.adapters.postgres.inbox.AppendStatement.Placed;
import dev.hexbridge.adapters.postgres.inbox.Generations.Generation;
import dev.hexbridge.adapters.postgres.sql.Session;
import dev.hexbridge.adapters.postgres.sql.Times;
import dev.hexbridge.application.port.outbound.EventLog.Appended;
import dev.hexbridge.domain.message.Position;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One connection in the role of one writer. It numbers the rows itself and has one transaction under way at a time,
 * so commits are in the order of the numbers. Numbers of duplicates and of failed rows are never used again.
 */
final class WriterSession {

    /** A deadlock or a serialisation failure says nothing about the rows: they are tried again as they are. */
    private static final int MOST_TRIES = 3;

    private final Session session;
    private final int writer;
    private final String tenant;
    private final Generations generations;
    private final Statements statements;
    private long sequence;
    private LocalDate day = LocalDate.MIN;

    WriterSession(Session session, int writer, String tenant, Generations generations, Statements statements) {
        this.session = session;
        this.writer = writer;
        this.tenant = tenant;
        this.generations = generations;
        this.statements = statements;
    }

    /** Says once that the connection is gone. */
    void whenClosed(Runnable action) {
        session.closed().onSuccess(closed -> action.run());
    }

    Future<Void> close() {
        return session.close();
    }

    /**
     * Writes a batch and answers all who wait for it. Fails only when the connection is of no use any more; they have
     * been answered even then.
     */
    Future<Void> write(List<Pending> batch) {
        Map<UUID, List<Pending>> byKey = new LinkedHashMap<>();
        batch.forEach(pending ->
                byKey.computeIfAbsent(pending.key(), key -> new ArrayList<>()).add(pending));
        List<Placed> rows = new ArrayList<>(byKey.size());
        byKey.values().forEach(same -> rows.add(place(same.getFirst())));
        return write(rows, new Waiters(byKey), 1);
    }

    /** Days never go back within a writer, so that a reader can leave the partitions behind it alone. */
    private Placed place(Pending pending) {
        LocalDate arrived = Times.day(pending.envelope().receivedAt());
        day = arrived.isAfter(day) ? arrived : day;
        return new Placed(new Position(day, writer, ++sequence), pending);
    }

    private Future<Void> write(List<Placed> rows, Waiters waiters, int tries) {
        PreparedStatement statement = statements.into(generations.current());
        return statement
                .query()
                .execute(AppendStatement.parameters(tenant, rows))
                .transform(result -> {
                    if (result.failed()) {
                        return recovered(rows, waiters, tries, result.cause());
                    }
                    Set<Long> kept = new HashSet<>();
                    result.result().forEach(row -> kept.add(row.getLong(0)));
                    rows.forEach(row ->
                            waiters.answer(row, kept.contains(row.position().sequence())));
                    return Future.succeededFuture();
                });
    }

    private Future<Void> recovered(List<Placed> rows, Waiters waiters, int tries, Throwable cause) {
        if (!(cause instanceof PgException error)) {
            waiters.fail(rows, cause);
            return Future.failedFuture(cause);
        }
        String state = String.valueOf(error.getSqlState());
        if (state.startsWith("40") && tries < MOST_TRIES) {
            return write(rows, waiters, tries + 1);
        }
        boolean aboutData = state.startsWith("22") || state.startsWith("23");
        if (aboutData && rows.size() > 1) {
            int half = rows.size() / 2;
            return write(rows.subList(0, half), waiters, 1)
                    .compose(done -> write(rows.subList(half, rows.size()), waiters, 1));
        }
        waiters.fail(rows, cause);
        return Future.succeededFuture();
    }

    /** The statement for each table of seen deliveries. */
    record Statements(PreparedStatement intoA, PreparedStatement intoB) {

        PreparedStatement into(Generation generation) {
            return switch (generation) {
                case A -> intoA;
                case B -> intoB;
            };
        }
    }

    /** Who waits for which delivery; the first of a kind is stored, the others are its duplicates. */
    private record Waiters(Map<UUID, List<Pending>> byKey) {

        void answer(Placed row, boolean kept) {
            List<Pending> same = byKey.getOrDefault(row.pending().key(), List.of());
            for (int i = 0; i < same.size(); i++) {
                boolean stored = kept && i == 0;
                same.get(i).answer().complete(stored ? new Appended.Stored(row.position()) : new Appended.Duplicate());
            }
        }

        void fail(List<Placed> rows, Throwable cause) {
            for (Placed row : rows) {
                byKey.getOrDefault(row.pending().key(), List.of())
                        .forEach(pending -> pending.answer().fail(cause));
            }
        }
    }
}

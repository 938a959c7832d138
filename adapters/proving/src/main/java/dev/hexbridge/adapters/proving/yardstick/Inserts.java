package dev.hexbridge.adapters.proving.yardstick;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/**
 * Smart batching: whenever the connection is idle it takes what is queued, 128 at most, into one statement, and each is
 * answered after the commit. No timer, no pool. There is one of it for each event loop.
 */
final class Inserts {

    private static final LZ4Compressor LZ4 = LZ4Factory.fastestInstance().fastCompressor();
    private static final int BATCH = 128;
    private static final int MOST_WAITING = 20_000;

    private static final String INSERT = """
            insert into hexbridge_yardstick.receipt (id, body) select * from unnest($1::text[], $2::bytea[])
            """;

    private final Consumer<Yardstick.Proven> committed;
    private final Deque<Yardstick.Proven> queue = new ArrayDeque<>();
    private final PgConnection connection;
    private final Gate gate;
    private boolean busy;

    /** Whether more may be taken in. */
    interface Gate {
        boolean isOpen();
    }

    private Inserts(PgConnection connection, Consumer<Yardstick.Proven> committed, Gate gate) {
        this.connection = connection;
        this.committed = committed;
        this.gate = gate;
    }

    /**
     * Opens the connection, on the event loop that this is called on.
     *
     * @param committed hears of each row once it is durable, before it is answered
     * @param gate is asked before a batch is taken
     */
    static Future<Inserts> open(Vertx vertx, String url, Consumer<Yardstick.Proven> committed, Gate gate) {
        PgConnectOptions options = PgConnectOptions.fromUri(url).setCachePreparedStatements(true);
        return PgConnection.connect(vertx, options).map(connection -> new Inserts(connection, committed, gate));
    }

    static Buffer compressed(byte[] body) {
        byte[] into = new byte[LZ4.maxCompressedLength(body.length)];
        int length = LZ4.compress(body, 0, body.length, into, 0, into.length);
        return Buffer.buffer(length).appendBytes(into, 0, length);
    }

    void take(Yardstick.Proven proven) {
        if (queue.size() >= MOST_WAITING) {
            proven.answer(503);
            return;
        }
        queue.add(proven);
        flush();
    }

    /** Takes what is queued, if the connection is idle. */
    void flush() {
        if (!queue.isEmpty() && !busy && gate.isOpen()) {
            busy = true;
            insert();
        }
    }

    private void insert() {
        int count = Math.min(BATCH, queue.size());
        List<Yardstick.Proven> batch = new ArrayList<>(count);
        String[] ids = new String[count];
        Buffer[] bodies = new Buffer[count];
        for (int i = 0; i < count; i++) {
            Yardstick.Proven proven = queue.remove();
            batch.add(proven);
            ids[i] = proven.id();
            bodies[i] = compressed(proven.body());
        }
        connection
                .preparedQuery(INSERT)
                .execute(Tuple.tuple().addValue(ids).addValue(bodies))
                .onComplete(done -> {
                    busy = false;
                    for (Yardstick.Proven proven : batch) {
                        if (done.succeeded()) {
                            committed.accept(proven);
                        }
                        proven.answer(done.succeeded() ? 200 : 503);
                    }
                    flush();
                });
    }
}

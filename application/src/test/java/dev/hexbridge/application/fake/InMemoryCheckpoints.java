package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.Checkpoints;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import java.util.Optional;

/** The checkpoints of one copy of the state. */
record InMemoryCheckpoints(JournalState state) implements Checkpoints {

    @Override
    public Future<Optional<Checkpoint>> find(ConnectionName connection, String name) {
        return Future.succeededFuture(Optional.ofNullable(state.checkpoints.get(connection + " " + name)));
    }

    @Override
    public Future<Void> save(ConnectionName connection, String name, Checkpoint checkpoint) {
        state.checkpoints.put(connection + " " + name, checkpoint);
        return Future.succeededFuture();
    }
}

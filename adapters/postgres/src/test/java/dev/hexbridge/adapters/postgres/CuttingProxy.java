package dev.hexbridge.adapters.postgres;

import dev.hexbridge.application.contract.Waiting;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between the client and PostgreSQL and cuts the line at the moment that hurts most. */
final class CuttingProxy {

    private enum Cut {
        NONE,
        BEFORE_COMMIT,
        AFTER_COMMIT,
        DONE
    }

    private final NetClient client = TestDatabase.VERTX.createNetClient();
    private final AtomicReference<Cut> cut = new AtomicReference<>(Cut.NONE);
    private final int target;
    private final NetServer server;

    private CuttingProxy(int target) {
        this.target = target;
        this.server = TestDatabase.VERTX.createNetServer().connectHandler(this::forward);
    }

    static CuttingProxy before(int port) {
        CuttingProxy proxy = new CuttingProxy(port);
        Waiting.of(proxy.server.listen(0, "localhost"));
        return proxy;
    }

    int port() {
        return server.actualPort();
    }

    /** The commit reaches the server, its answer reaches nobody. */
    void cutAfterNextCommit() {
        cut.set(Cut.AFTER_COMMIT);
    }

    /** The commit does not reach the server. */
    void cutBeforeNextCommit() {
        cut.set(Cut.BEFORE_COMMIT);
    }

    boolean hasCut() {
        return cut.get() == Cut.DONE;
    }

    private void forward(NetSocket near) {
        near.pause();
        client.connect(target, "localhost").onSuccess(far -> {
            far.handler(near::write);
            far.closeHandler(closed -> near.close());
            near.closeHandler(closed -> far.close());
            near.handler(buffer -> pass(buffer, near, far));
            near.resume();
        });
    }

    private void pass(Buffer buffer, NetSocket near, NetSocket far) {
        boolean commit = buffer.toString(StandardCharsets.ISO_8859_1).contains("commit\u0000");
        if (commit && cut.compareAndSet(Cut.BEFORE_COMMIT, Cut.DONE)) {
            near.close();
        } else if (commit && cut.compareAndSet(Cut.AFTER_COMMIT, Cut.DONE)) {
            far.handler(answer -> near.close());
            far.write(buffer);
        } else {
            far.write(buffer);
        }
    }

    Future<Void> close() {
        return server.close().eventually(client::close);
    }
}

package dev.hexbridge.adapters.postgres;

import dev.hexbridge.application.contract.Waiting;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * A proxy that pools by the transaction, as far as two clients can tell: when the second one begins a transaction it is
 * lent the server connection that the first one used last.
 */
final class PoolingProxy implements AutoCloseable {

    private final Vertx vertx;
    private final int server;
    private final NetServer proxy;
    private final List<NetSocket> clients = new ArrayList<>();
    private final List<NetSocket> servers = new ArrayList<>();
    private boolean exchanged;

    PoolingProxy(Vertx vertx, int server) {
        this.vertx = vertx;
        this.server = server;
        this.proxy =
                Waiting.of(vertx.createNetServer().connectHandler(this::enter).listen(0, "127.0.0.1"));
    }

    int port() {
        return proxy.actualPort();
    }

    private void enter(NetSocket client) {
        client.pause();
        vertx.createNetClient().connect(server, "127.0.0.1").onSuccess(there -> {
            int number = clients.size();
            clients.add(client);
            servers.add(there);
            client.handler(bytes -> ask(number, bytes));
            there.handler(bytes -> clients.get(lent(number)).write(bytes));
            client.closeHandler(gone -> there.close());
            client.resume();
        });
    }

    private void ask(int client, Buffer bytes) {
        exchanged |= client == 1 && bytes.toString().contains("begin");
        servers.get(lent(client)).write(bytes);
    }

    private int lent(int number) {
        return exchanged && number < 2 ? 1 - number : number;
    }

    @Override
    public void close() {
        Waiting.of(proxy.close());
    }
}

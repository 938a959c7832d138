package dev.hexbridge.adapters.proving.yardstick;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.ArrayDeque;
import java.util.Deque;

/** Posts each order to a sink, 16 in flight for each event loop. What waits is bounded: while it is full nothing more is taken in. */
final class Posts implements Inserts.Gate {

    private static final int IN_FLIGHT = 16;
    private static final int MOST_WAITING = 2_500;

    private final HttpClient client;
    private final String host;
    private final int port;
    private final Deque<Buffer> waiting = new ArrayDeque<>();
    private Runnable room = () -> {};
    private int inFlight;

    Posts(Vertx vertx, String host, int port) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true), new PoolOptions().setHttp1MaxSize(IN_FLIGHT));
        this.host = host;
        this.port = port;
    }

    /** Hears when there is room again. */
    void onRoom(Runnable heard) {
        room = heard;
    }

    @Override
    public boolean isOpen() {
        return waiting.size() < MOST_WAITING;
    }

    void take(Yardstick.Proven proven) {
        if (proven.isOrder()) {
            waiting.add(Buffer.buffer(proven.body()));
            send();
        }
    }

    private void send() {
        while (inFlight < IN_FLIGHT && !waiting.isEmpty()) {
            inFlight++;
            Buffer body = waiting.remove();
            client.request(HttpMethod.POST, port, host, "/orders")
                    .compose(request -> request.send(body))
                    .compose(answer -> answer.end())
                    .onComplete(done -> {
                        inFlight--;
                        if (done.failed()) {
                            waiting.addFirst(body);
                        }
                        send();
                        if (waiting.size() == MOST_WAITING / 2) {
                            room.run();
                        }
                    });
        }
    }
}

package dev.hexbridge.adapters.sandboxshopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;

/** An app's webhook endpoint: keeps what arrives and answers as the test wants. */
final class Receiver {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final List<Arrival> passedOver = new ArrayList<>();
    private final HttpServer server;
    private volatile IntUnaryOperator status = number -> 200;
    private int number;

    /** One webhook as it came over the wire. */
    record Arrival(String topic, String webhookId, String hmac, Buffer body, MultiMap headers) {
        JsonNode json() {
            try {
                return MAPPER.readTree(body.getBytes());
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        }
    }

    private Receiver(Vertx vertx) {
        server = Waits.on(vertx.createHttpServer().requestHandler(this::receive).listen(0, "127.0.0.1"));
    }

    static Receiver open(Vertx vertx) {
        return new Receiver(vertx);
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/hooks";
    }

    /** The status of the n-th request, counted from 0; a negative one means no answer at all. */
    Receiver answering(IntUnaryOperator wanted) {
        status = wanted;
        return this;
    }

    Arrival next() {
        try {
            Arrival arrival = arrivals.poll(10, TimeUnit.SECONDS);
            if (arrival == null) {
                throw new AssertionError("no webhook arrived within ten seconds");
            }
            return arrival;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** The next webhook of this topic; others stay for a later question, as no order is promised. */
    Arrival next(String topic) {
        for (Arrival earlier : passedOver) {
            if (earlier.topic().equals(topic)) {
                passedOver.remove(earlier);
                return earlier;
            }
        }
        Arrival arrival = next();
        while (!arrival.topic().equals(topic)) {
            passedOver.add(arrival);
            arrival = next();
        }
        return arrival;
    }

    List<Arrival> next(int count) {
        List<Arrival> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(next());
        }
        return some;
    }

    private void receive(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            arrivals.add(new Arrival(
                    header(request, "X-Shopify-Topic"),
                    header(request, "X-Shopify-Webhook-Id"),
                    header(request, "X-Shopify-Hmac-Sha256"),
                    body,
                    request.headers()));
            int code = status.applyAsInt(number++);
            if (code >= 0) {
                request.response()
                        .setStatusCode(code)
                        .putHeader("Location", url())
                        .end();
            }
        });
    }

    private static String header(HttpServerRequest request, String name) {
        return String.valueOf(request.getHeader(name));
    }
}

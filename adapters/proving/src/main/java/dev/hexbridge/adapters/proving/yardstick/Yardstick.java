package dev.hexbridge.adapters.proving.yardstick;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HTTP and the signature, and then whatever the yardstick at hand does with a proven body. Each event loop has one of it
 * and all that belongs to it, so nothing has to be locked.
 */
final class Yardstick extends VerticleBase {

    /** A negative port is any free one, the same for all event loops. */
    private static final int ANY_SHARED = -1;

    private final byte[] secret;
    private final Function<Vertx, Future<Consumer<Proven>>> work;
    private final Port port;

    /** The port that all event loops share, once they listen. */
    static final class Port {

        private final AtomicInteger number = new AtomicInteger();

        int number() {
            return number.get();
        }
    }

    /** A proven webhook that waits for its answer. */
    @SuppressWarnings("ArrayRecordComponent")
    record Proven(HttpServerRequest request, byte[] body) {

        String id() {
            return header(request, "X-Shopify-Webhook-Id");
        }

        boolean isOrder() {
            return "orders/create".equals(header(request, "X-Shopify-Topic"));
        }

        void answer(int status) {
            request.response().setStatusCode(status).end();
        }
    }

    /**
     * A yardstick that is not deployed yet.
     *
     * @param work opens what takes the bodies, on the event loop
     */
    Yardstick(String secret, Function<Vertx, Future<Consumer<Proven>>> work, Port port) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.work = work;
        this.port = port;
    }

    @Override
    public Future<?> start() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return work.apply(vertx)
                .compose(taker -> vertx.createHttpServer()
                        .requestHandler(request -> request.body().onSuccess(body -> prove(mac, request, body, taker)))
                        .listen(ANY_SHARED, "127.0.0.1"))
                .onSuccess(server -> port.number.set(server.actualPort()));
    }

    private static void prove(Mac mac, HttpServerRequest request, Buffer body, Consumer<Proven> taker) {
        byte[] claimed = Base64.getDecoder().decode(header(request, "X-Shopify-Hmac-Sha256"));
        Proven proven = new Proven(request, body.getBytes());
        if (MessageDigest.isEqual(mac.doFinal(proven.body()), claimed)) {
            taker.accept(proven);
        } else {
            proven.answer(401);
        }
    }

    private static String header(HttpServerRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}

package dev.hexbridge.adapters.sandboxshopify.webhooks;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Posts bodies over kept-alive connections. As many requests as connections are under way; the rest wait here, so that
 * waiting does not count against the time-out of a request. Redirects are not followed.
 */
final class Courier {

    private static final int CONNECTIONS = 64;

    private final HttpClient client;
    private final DeliveryPolicy policy;
    private final Map<String, RequestOptions> targets = new HashMap<>();
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private int underWay;

    Courier(Vertx vertx, DeliveryPolicy policy) {
        this.policy = policy;
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) policy.connectTimeout().toMillis())
                .setKeepAlive(true)
                .setTcpNoDelay(true);
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    /**
     * Posts when a connection is free.
     *
     * @param headers asked at that moment
     * @return the status, or 0 when there was no complete answer in time
     */
    Future<Integer> post(String uri, Supplier<MultiMap> headers, Buffer body) {
        Promise<Integer> code = Promise.promise();
        waiting.add(() -> send(uri, headers.get(), body).onComplete(done -> {
            underWay--;
            code.complete(done.succeeded() ? done.result() : 0);
            next();
        }));
        next();
        return code.future();
    }

    private void next() {
        while (underWay < CONNECTIONS && !waiting.isEmpty()) {
            underWay++;
            waiting.remove().run();
        }
    }

    private Future<Integer> send(String uri, MultiMap headers, Buffer body) {
        RequestOptions target = targets.computeIfAbsent(
                uri, address -> new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(address));
        Future<HttpClientRequest> opened = client.request(target);
        Future<Integer> code = opened.compose(request -> {
            request.headers().addAll(headers);
            return request.send(body).compose(answer -> answer.end().map(ended -> answer.statusCode()));
        });
        return code.timeout(policy.totalTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(late -> opened.onSuccess(HttpClientRequest::reset));
    }

    Future<Void> close() {
        waiting.clear();
        return client.close();
    }
}

package dev.hexbridge.adapters.alerts;

import dev.hexbridge.application.port.outbound.AlertChannel.Sending;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Posts JSON to one address, a few times if need be: what may pass (no connection, 408, 429, 5xx) is tried again after
 * a pause that grows, anything else but a success is final. Answers are not read: the status says all.
 */
final class Poster {

    private static final int ATTEMPTS = 3;

    private final Vertx vertx;
    private final HttpClientAgent client;
    private final String url;
    private final Pace pace;

    /** How long an attempt may take, and how long to wait after the first one. */
    record Pace(Duration timeout, Duration pause) {

        static final Pace USUAL = new Pace(Duration.ofSeconds(10), Duration.ofSeconds(1));
    }

    Poster(Vertx vertx, String url, Pace pace) {
        this.vertx = vertx;
        this.url = url;
        this.pace = pace;
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) pace.timeout().toMillis())
                .setTrustAll(false)
                .setVerifyHost(true);
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(1));
    }

    /** Posts; the headers are made anew for each attempt. The future does not fail. */
    Future<Sending> post(Buffer body, Supplier<Map<String, String>> headers) {
        return attempt(body, headers, 1);
    }

    private Future<Sending> attempt(Buffer body, Supplier<Map<String, String>> headers, int attempt) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(url)
                .setFollowRedirects(false)
                .setTimeout(pace.timeout().toMillis())
                .putHeader("Content-Type", "application/json");
        headers.get().forEach(options::putHeader);
        return client.request(options)
                .compose(request -> status(request, body))
                .map(Poster::judged)
                .otherwise(failed ->
                        new Sending.Later("no answer: " + failed.getClass().getSimpleName()))
                .compose(end -> end instanceof Sending.Later && attempt < ATTEMPTS
                        ? vertx.timer(pace.pause().toMillis() << (2 * (attempt - 1)), TimeUnit.MILLISECONDS)
                                .compose(due -> attempt(body, headers, attempt + 1))
                        : Future.succeededFuture(end));
    }

    private Future<Integer> status(HttpClientRequest request, Buffer body) {
        return request.send(body)
                .map(response -> {
                    // What the other side says is not ours to keep; a long answer must not cost memory either.
                    response.handler(chunk -> {});
                    return response.statusCode();
                })
                .timeout(pace.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(late -> request.reset());
    }

    private static Sending judged(int status) {
        if (status >= 200 && status < 300) {
            return new Sending.Sent();
        }
        boolean mayPass = status >= 500 || status == 408 || status == 429;
        return mayPass ? new Sending.Later("answered " + status) : new Sending.Refused("answered " + status);
    }

    /** Plain http is for loopback alone. */
    static void requireSafe(String url) {
        URI uri = URI.create(url);
        String host = String.valueOf(uri.getHost());
        boolean loopback = host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]");
        boolean safe = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && loopback);
        if (!safe || uri.getHost() == null) {
            throw new IllegalArgumentException("the address of an alert channel begins with https://");
        }
    }

    Future<Void> close() {
        return client.close();
    }
}

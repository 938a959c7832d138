package dev.hexbridge.adapters.shopify.admin.wire;

import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.message.Payload;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP, and the line between "surely not sent" and "perhaps done". A request that found no connection was not sent.
 * From the moment one is handed to a connection every end but a whole answer is {@link Exchange.Lost}.
 *
 * <p>One time limit counts, from handing over to the last byte. When it passes the connection is closed; whatever the
 * shop then still does is found by reading, not by this request.
 */
final class Wire {

    private static final int CONNECT_MILLIS = 10_000;

    private final HttpClientAgent client;
    private final Limits limits;
    private final InstantSource clock;

    private Wire(HttpClientAgent client, Limits limits, InstantSource clock) {
        this.client = client;
        this.limits = limits;
        this.clock = clock;
    }

    /** Certificates and host names are always verified, redirects are never followed. */
    static Wire create(Vertx vertx, Limits limits, InstantSource clock) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setDecompressionSupported(false)
                .setTrustAll(false)
                .setVerifyHost(true);
        HttpClientAgent client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(limits.atOnce()));
        return new Wire(client, limits, clock);
    }

    /** Sends a request. The future does not fail. */
    Future<Exchange> send(Outgoing outgoing) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(outgoing.url())
                .setFollowRedirects(false);
        outgoing.headers().forEach(options::putHeader);
        return ((HttpClient) client)
                .request(options)
                .compose(
                        request -> handOver(request, outgoing.body()), cause -> Future.succeededFuture(notSent(cause)));
    }

    Future<Void> close() {
        return client.close();
    }

    private Future<Exchange> handOver(HttpClientRequest request, Buffer body) {
        Instant askedAt = clock.instant();
        return request.send(body)
                .compose(response -> collect(response)
                        .<Exchange>map(content -> new Exchange.Answer(
                                response.statusCode(),
                                response.headers(),
                                Payload.owning(content.getBytes()),
                                askedAt)))
                .timeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(cause -> request.reset())
                .otherwise(this::lost);
    }

    private Future<Buffer> collect(HttpClientResponse response) {
        Promise<Buffer> whole = Promise.promise();
        Buffer content = Buffer.buffer();
        response.handler(chunk -> {
            content.appendBuffer(chunk);
            if (content.length() > limits.answerBytes()) {
                whole.tryFail(new IOException("the answer is longer than " + limits.answerBytes() + " bytes"));
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(unused -> whole.tryComplete(content));
        return whole.future();
    }

    private static Exchange notSent(Throwable cause) {
        return new Exchange.NoEffect(Failure.of(FailureKind.UNAVAILABLE, words(cause)), Optional.empty());
    }

    private Exchange lost(Throwable cause) {
        String text = cause instanceof TimeoutException
                ? "There was no answer within " + limits.timeout().toSeconds() + " s."
                : "The answer was lost: " + words(cause);
        return new Exchange.Lost(Failure.of(FailureKind.NO_ANSWER, text));
    }

    private static String words(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}

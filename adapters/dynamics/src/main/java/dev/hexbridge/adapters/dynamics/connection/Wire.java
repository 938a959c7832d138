package dev.hexbridge.adapters.dynamics.connection;

import dev.hexbridge.adapters.dynamics.batch.Octets;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP, and the line between "surely not sent" and "perhaps done". A request that found no connection was not sent.
 * From the moment one is handed to a connection every end but a whole answer is {@link Exchange.Lost}.
 *
 * <p>One time limit counts, from handing over to the last byte, and nothing above sets a shorter one: so an answer
 * that is late but within the limit still settles its operations. When the limit passes the connection is closed;
 * whatever the peer then still does is found by reading, not by this request.
 */
public final class Wire {

    private static final int LARGEST_PIECE = 64 * 1024;
    private static final int CONNECT_MILLIS = 10_000;

    private final HttpClientAgent client;
    private final Duration limit;
    private final InstantSource clock;

    private Wire(HttpClientAgent client, Duration limit, InstantSource clock) {
        this.client = client;
        this.limit = limit;
        this.clock = clock;
    }

    /** Certificates and host names are always verified, redirects are never followed. */
    public static Wire create(Vertx vertx, int connections, Duration limit, InstantSource clock) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxChunkSize(LARGEST_PIECE)
                .setTrustAll(false)
                .setVerifyHost(true);
        HttpClientAgent client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections));
        return new Wire(client, limit, clock);
    }

    /** Sends a request. The future does not fail. */
    public Future<Exchange> send(Outgoing outgoing) {
        RequestOptions options = new RequestOptions()
                .setMethod(outgoing.method())
                .setAbsoluteURI(outgoing.url())
                .setFollowRedirects(false);
        outgoing.headers().forEach(options::putHeader);
        return ((HttpClient) client)
                .request(options)
                .compose(
                        request -> handOver(request, outgoing.body()), cause -> Future.succeededFuture(notSent(cause)));
    }

    public Future<Void> close() {
        return client.close();
    }

    private Future<Exchange> handOver(HttpClientRequest request, Buffer body) {
        Instant start = clock.instant();
        return request.send(body)
                .compose(response -> collect(response).<Exchange>map(content -> answer(response, content, start)))
                .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(cause -> request.reset())
                .otherwise(cause -> lost(cause, start));
    }

    private static Future<Octets> collect(HttpClientResponse response) {
        Promise<Octets> whole = Promise.promise();
        Pieces pieces = new Pieces();
        response.handler(piece -> {
            if (!pieces.add(piece)) {
                whole.tryFail(new IOException("the answer is longer than " + Pieces.MOST_BYTES + " bytes"));
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(unused -> whole.tryComplete(pieces.joined()));
        return whole.future();
    }

    private Exchange answer(HttpClientResponse response, Octets content, Instant start) {
        return new Exchange.Answer(response.statusCode(), response.headers(), content, since(start));
    }

    private static Exchange notSent(Throwable cause) {
        return new Exchange.NoEffect(Failure.of(FailureKind.UNAVAILABLE, words(cause)), Optional.empty());
    }

    private Exchange lost(Throwable cause, Instant start) {
        String text = cause instanceof TimeoutException
                ? "There was no answer within " + limit.toSeconds() + " s."
                : "The answer was lost: " + words(cause);
        return new Exchange.Lost(Failure.of(FailureKind.NO_ANSWER, text), since(start));
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }

    private static String words(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}

package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.operations.TokenFileAdapter;
import dev.hexbridge.application.port.outbound.Checkup;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.bootstrap.settings.Settings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Asks the public address a question that only this engine can answer. Where no engine runs, its listener is opened for
 * the moment of asking. What this machine can reach is no proof that the whole world can, but what it cannot reach is
 * rarely reached by others.
 */
record ReachCheckup(Vertx vertx, Settings settings, SecureRandom random) implements Checkup {

    private static final String POINT = "webhook address";
    private static final int NONCE_BYTES = 18;
    private static final long PATIENCE_SECONDS = 15;
    private static final int MOST_BYTES = 1_000;

    @Override
    public Future<List<Finding>> examine() {
        Optional<URI> address = settings.ops().publicUrl();
        return address.isEmpty()
                ? Future.succeededFuture(List.of(new Finding(
                        POINT,
                        Grade.UNSEEN,
                        "no public address is set",
                        Optional.of("Set http.publicUrl to the address that shops send to."))))
                : new TokenFileAdapter(vertx, settings.storage().dataDirectory(), random)
                        .open()
                        .compose(token -> opened(token)
                                .compose(server -> asked(address.get(), token)
                                        .eventually(() ->
                                                server.map(HttpServer::close).orElseGet(Future::succeededFuture))))
                        .otherwise(failed -> faulty("cannot be looked at: " + failed.getMessage()))
                        .map(List::of);
    }

    /** A listener in the engine's place; none where the engine runs already. */
    private Future<Optional<HttpServer>> opened(Secret token) {
        Router router = Router.router(vertx);
        Reach.mount(router, token.reveal());
        return Doorways.listen(vertx, settings.http(), "http", router)
                .map(Optional::of)
                .otherwise(Optional.empty());
    }

    private Future<Finding> asked(URI address, Secret token) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        HttpClientAgent client = vertx.createHttpClient(
                new HttpClientOptions().setTrustAll(false).setVerifyHost(true));
        RequestOptions request = new RequestOptions()
                .setAbsoluteURI(address + Reach.PATH + nonce)
                .setFollowRedirects(false);
        return client.request(request)
                .compose(sent -> sent.send().compose(ReachCheckup::words))
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .map(words -> words.equals(Reach.answer(token.reveal(), nonce))
                        ? new Finding(POINT, Grade.GOOD, address + " leads to this engine", Optional.empty())
                        : faulty(address + " answers, but it is not this engine that does"))
                .otherwise(failed -> faulty(address + " cannot be reached from here: " + failed.getMessage()))
                .eventually(() -> client.close());
    }

    private static Future<String> words(HttpClientResponse response) {
        boolean plausible = response.statusCode() == 200
                && Optional.ofNullable(response.getHeader("Content-Length"))
                        .filter(length -> length.length() <= 3)
                        .isPresent();
        return plausible
                ? response.body().map(body -> body.length() > MOST_BYTES ? "" : body.toString())
                : Future.succeededFuture("");
    }

    private static Finding faulty(String text) {
        return new Finding(
                POINT,
                Grade.FAULTY,
                text,
                Optional.of("Check name, certificate, proxy and firewall: " + Reach.PATH
                        + " has to come to the webhook listener like /webhooks/shopify/."));
    }
}

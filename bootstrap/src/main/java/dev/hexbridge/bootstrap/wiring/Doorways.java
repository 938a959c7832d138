package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.bootstrap.settings.Settings.Listener;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.net.BindException;
import java.util.Locale;

/**
 * The two listeners: webhooks for the public, operations for those who run the engine.
 *
 * @param webhooks the public one
 * @param operations the other
 */
record Doorways(HttpServer webhooks, HttpServer operations) {

    private static final int MOST_HEADER_BYTES = 16 * 1024;
    private static final int IDLE_SECONDS = 60;

    static Future<HttpServer> listen(Vertx vertx, Listener listener, String name, Router router) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(listener.host())
                .setPort(listener.port())
                .setMaxHeaderSize(MOST_HEADER_BYTES)
                .setIdleTimeout(IDLE_SECONDS)
                .setHttp2ClearTextEnabled(false)
                .setDecompressionSupported(false)
                .setCompressionSupported(false);
        Crowd crowd = new Crowd(listener.connections());
        return vertx.createHttpServer(options)
                .connectionHandler(crowd::enter)
                .requestHandler(router)
                .listen()
                .recover(failed -> {
                    String variable = "HEXBRIDGE_" + name.toUpperCase(Locale.ROOT) + "_PORT";
                    String reason =
                            failed instanceof BindException ? "it is in use" : String.valueOf(failed.getMessage());
                    return Future.failedFuture(
                            new StartFailure("Cannot listen on " + listener.host() + ":" + listener.port() + ": "
                                    + reason + ". Set " + variable + " to another port, or to 0 for any."));
                });
    }

    static String url(Listener listener, HttpServer server) {
        String host = listener.host().equals("0.0.0.0") ? "127.0.0.1" : listener.host();
        return "http://" + host + ":" + server.actualPort();
    }

    /** Takes no more requests; those under way are answered. */
    Future<Void> close() {
        return Future.join(webhooks.shutdown(), operations.shutdown()).mapEmpty();
    }
}

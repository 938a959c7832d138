package dev.hexbridge.adapters.operations;

import dev.hexbridge.application.port.inbound.Right;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The description of the API, OpenAPI 3.1. A test holds it against the routes that are mounted. */
final class OpenApiRoute {

    private OpenApiRoute() {}

    static Endpoint endpoint() {
        Answer document = Answer.json(load());
        return Endpoint.get("/openapi.json", Right.VIEWER, asked -> {
            asked.query().checked();
            return Future.succeededFuture(document);
        });
    }

    static byte[] load() {
        try (InputStream stream = Objects.requireNonNull(OpenApiRoute.class.getResourceAsStream("openapi.json"))) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

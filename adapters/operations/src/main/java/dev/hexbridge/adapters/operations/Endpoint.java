package dev.hexbridge.adapters.operations;

import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.Right;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;

/**
 * One route of the API.
 *
 * @param method the one method it knows
 * @param path its path, with {@code :name} for a parameter
 * @param right the right it needs; empty for the probes, which need no token
 * @param work what it does
 */
record Endpoint(HttpMethod method, String path, Optional<Right> right, Function<Asked, Future<Answer>> work) {

    static Endpoint get(String path, Right right, Function<Asked, Future<Answer>> work) {
        return new Endpoint(HttpMethod.GET, path, Optional.of(right), work);
    }

    static Endpoint post(String path, Right right, Function<Asked, Future<Answer>> work) {
        return new Endpoint(HttpMethod.POST, path, Optional.of(right), work);
    }

    /** A route that anybody may ask, and that therefore tells next to nothing. */
    static Endpoint probe(String path, Function<Asked, Future<Answer>> work) {
        return new Endpoint(HttpMethod.GET, path, Optional.empty(), work);
    }

    /**
     * A request that was let in.
     *
     * @param principal who asks
     * @param context the request
     */
    record Asked(Principal principal, RoutingContext context) {

        /** The query parameters, to be read and judged. */
        Query query() {
            return new Query(context.queryParams());
        }
    }
}

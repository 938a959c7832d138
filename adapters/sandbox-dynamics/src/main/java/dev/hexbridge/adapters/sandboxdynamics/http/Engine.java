package dev.hexbridge.adapters.sandboxdynamics.http;

import dev.hexbridge.adapters.sandboxdynamics.faults.Throttle;
import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import dev.hexbridge.adapters.sandboxdynamics.rules.Writing.Context;
import dev.hexbridge.adapters.sandboxdynamics.wire.Answer;
import dev.hexbridge.adapters.sandboxdynamics.wire.ODataRequest;
import io.vertx.core.Vertx;
import java.util.Optional;

/** What requests and batches share: operations, throttling, counters. */
final class Engine {
    private static final String BUSY =
            "This request could not be processed at this time due to system experiencing high resource utilization.";

    private final Vertx vertx;
    private final World world;
    private final DataService service;
    private long throttleTurn;
    private long requests;
    private long batchParts;

    Engine(Vertx vertx, World world, BaseUrl baseUrl) {
        this.vertx = vertx;
        this.world = world;
        this.service = new DataService(world, baseUrl);
    }

    Vertx vertx() {
        return vertx;
    }

    World world() {
        return world;
    }

    Answer execute(ODataRequest request, Context context) {
        return service.execute(request, context);
    }

    /** A 429 for a whole request, if it is its turn. */
    Optional<Answer> throttledRequest() {
        return throttled(false);
    }

    /** A 429 for one item of a batch, if it is its turn. */
    Optional<Answer> throttledPart() {
        return throttled(true);
    }

    private Optional<Answer> throttled(boolean part) {
        Throttle throttle = world.knobs().throttle.get();
        if (throttle.insideBatchParts() != part) {
            return Optional.empty();
        }
        boolean turn = throttle.everyNth() > 0 && ++throttleTurn % throttle.everyNth() == 0;
        return turn || world.dice().strikes(throttle.rate())
                ? Optional.of(Answer.throttled(BUSY, throttle.retryAfterSeconds()))
                : Optional.empty();
    }

    void countRequest() {
        requests++;
    }

    void countBatchParts(int parts) {
        batchParts += parts;
    }

    long requests() {
        return requests;
    }

    long batchParts() {
        return batchParts;
    }
}

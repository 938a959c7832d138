package dev.hexbridge.adapters.sandboxdynamics.http;

import dev.hexbridge.adapters.sandboxdynamics.rules.Writing.Context;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import dev.hexbridge.adapters.sandboxdynamics.store.Write.Stamp;
import dev.hexbridge.adapters.sandboxdynamics.wire.Answer;
import dev.hexbridge.adapters.sandboxdynamics.wire.BatchReader;
import dev.hexbridge.adapters.sandboxdynamics.wire.ODataRequest;
import dev.hexbridge.adapters.sandboxdynamics.wire.Problem;
import dev.hexbridge.adapters.sandboxdynamics.wire.RefusedException;
import dev.hexbridge.adapters.sandboxdynamics.wire.Slice;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a request asks for, understood but not done.
 *
 * @param writes whether doing it may change anything
 * @param doing does it
 */
record Work(boolean writes, Supplier<Future<Answer>> doing) {
    static Work of(Exchange exchange, Engine engine, Metadata metadata) {
        String path = Optional.ofNullable(exchange.request().path()).orElse("");
        String resource = path.length() <= "/data/".length() ? "" : path.substring("/data/".length());
        boolean get = exchange.request().method().name().equals("GET");
        if (resource.isEmpty() && get) {
            return new Work(false, () -> Future.succeededFuture(metadata.service()));
        }
        if (resource.equals("$metadata") && get) {
            return new Work(false, () -> Future.succeededFuture(metadata.edmx()));
        }
        return resource.equals("$batch") ? batch(exchange, engine) : single(exchange, engine, resource);
    }

    Future<Answer> run() {
        return doing.get();
    }

    private static Work single(Exchange exchange, Engine engine, String resource) {
        HttpServerRequest request = exchange.request();
        ODataRequest operation = new ODataRequest(
                request.method().name(),
                resource,
                Optional.ofNullable(request.query()).orElse(""),
                name -> Optional.ofNullable(request.getHeader(name)).orElse(""),
                Slice.of(exchange.body().getBytes()));
        return new Work(operation.writes(), () -> {
            WorkUnit unit = new WorkUnit();
            Answer answer = engine.execute(operation, new Context(unit, stamp(exchange, engine)));
            if (answer.failed()) {
                unit.rollback();
            } else {
                unit.commit(engine.world().store().ledger());
            }
            return Future.succeededFuture(answer);
        });
    }

    private static Work batch(Exchange exchange, Engine engine) {
        String contentType = Optional.ofNullable(exchange.request().getHeader("Content-Type"))
                .orElse("");
        try {
            List<BatchReader.Item> items = new BatchReader(exchange.body().getBytes()).read(contentType);
            int parts = items.stream().mapToInt(item -> item.parts().size()).sum();
            engine.countBatchParts(parts);
            int most = engine.world().knobs().maxBatchOperations.get();
            if (parts > most) {
                return refused(Problem.malformed("A batch can contain up to " + most + " operations."));
            }
            boolean writes = items.stream()
                    .anyMatch(item -> item.parts().stream()
                            .anyMatch(part -> part.request().writes()));
            return new Work(writes, () -> new Batch(engine, items, stamp(exchange, engine)).run());
        } catch (RefusedException e) {
            return refused(e.problem());
        }
    }

    private static Work refused(Problem problem) {
        return new Work(false, () -> Future.succeededFuture(Answer.problem(problem)));
    }

    private static Stamp stamp(Exchange exchange, Engine engine) {
        return new Stamp(engine.world().now(), exchange.client(), exchange.requestId());
    }
}

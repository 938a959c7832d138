package dev.hexbridge.adapters.proving.tormented;

import dev.hexbridge.application.port.outbound.Checkpoint;
import dev.hexbridge.application.port.outbound.Checkpoints;
import dev.hexbridge.application.port.outbound.Links;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.LinkKey;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Saves links in a transaction of their own, a while after the one in which their keys were settled. The step at which a
 * number is about to be written back lies between the two then.
 */
record SplitWork(UnitOfWork work, Checkpoints checkpoints) implements UnitOfWork {

    private static final long WHILE_MS = 100;

    @Override
    public <T> Future<T> inTransaction(Function<Tables, Future<T>> inside) {
        Map<LinkKey, Agreed> links = new HashMap<>();
        return work.inTransaction(tables -> inside.apply(new OtherLinks(tables, new Aside(tables.links(), links))))
                .compose(done -> links.isEmpty()
                        ? Future.succeededFuture(done)
                        : between(links)
                                .compose(over -> work.inTransaction(
                                        tables -> tables.links().save(links)))
                                .map(saved -> done));
    }

    private Future<?> between(Map<LinkKey, Agreed> links) {
        boolean orders = links.keySet().stream().anyMatch(key -> key.role().equals("sales-order"));
        Context loop = Objects.requireNonNull(Vertx.currentContext(), "the engine lives on an event loop");
        return (orders ? checkpoints.reached(Checkpoint.BEFORE_WRITE_BACK) : Future.<Void>succeededFuture())
                .compose(passed -> loop.owner().timer(WHILE_MS, TimeUnit.MILLISECONDS));
    }

    private record Aside(Links links, Map<LinkKey, Agreed> kept) implements Links {

        @Override
        public Future<Map<LinkKey, Agreed>> find(List<LinkKey> keys) {
            return links.find(keys);
        }

        @Override
        public Future<Void> save(Map<LinkKey, Agreed> saved) {
            kept.putAll(saved);
            return Future.succeededFuture();
        }
    }
}

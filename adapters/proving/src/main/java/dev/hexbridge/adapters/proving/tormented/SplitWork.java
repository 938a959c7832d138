package dev.hexbridge.adapters.proving.tormented;

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

/** Saves links in a transaction of their own, a while after the one in which their keys were settled. */
record SplitWork(UnitOfWork work) implements UnitOfWork {

    private static final long WHILE_MS = 2_000;

    @Override
    public <T> Future<T> inTransaction(Function<Tables, Future<T>> inside) {
        Map<LinkKey, Agreed> links = new HashMap<>();
        return work.inTransaction(tables -> inside.apply(new OtherLinks(tables, new Aside(tables.links(), links))))
                .compose(done -> links.isEmpty()
                        ? Future.succeededFuture(done)
                        : later().compose(over -> work.inTransaction(
                                        tables -> tables.links().save(links)))
                                .map(saved -> done));
    }

    private static Future<?> later() {
        Context loop = Objects.requireNonNull(Vertx.currentContext(), "the engine lives on an event loop");
        return loop.owner().timer(WHILE_MS, TimeUnit.MILLISECONDS);
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

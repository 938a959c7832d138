package dev.hexbridge.adapters.operations;

import dev.hexbridge.application.port.inbound.Right;
import io.vertx.core.Future;

/** The metrics in Prometheus' text format, with a backlog that is a few seconds old at most. */
final class MetricsRoute {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final SignalsAdapter signals;
    private final BacklogGauges backlog;

    MetricsRoute(SignalsAdapter signals, BacklogGauges backlog) {
        this.signals = signals;
        this.backlog = backlog;
    }

    Endpoint endpoint() {
        return Endpoint.get("/metrics", Right.VIEWER, this::scrape);
    }

    private Future<Answer> scrape(Endpoint.Asked asked) {
        asked.query().checked();
        return backlog.refresh()
                .map(unused -> Answer.text(TEXT, signals.registry().scrape(TEXT)));
    }
}

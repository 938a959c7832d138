package dev.hexbridge.adapters.sandboxdynamics.http;

import dev.hexbridge.adapters.sandboxdynamics.faults.Knobs;
import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import dev.hexbridge.adapters.sandboxdynamics.wire.Answer;
import dev.hexbridge.adapters.sandboxdynamics.wire.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything below {@code /data}: who asks, what goes wrong on purpose, what is done, what is answered. */
public final class DataEndpoint {
    private final Engine engine;
    private final World world;
    private final Knobs knobs;
    private final Tokens tokens;
    private final BaseUrl baseUrl;
    private final UserLimits limits;
    private final Metadata metadata;
    private final List<Exchange> stalled = new ArrayList<>();

    /** An endpoint over a world; {@code baseUrl} is filled once it listens. */
    public DataEndpoint(Vertx vertx, World world, Tokens tokens, BaseUrl baseUrl) {
        this.engine = new Engine(vertx, world, baseUrl);
        this.world = world;
        this.knobs = world.knobs();
        this.tokens = tokens;
        this.baseUrl = baseUrl;
        this.limits = new UserLimits(world);
        this.metadata = new Metadata(world, baseUrl);
    }

    /** Takes a request. */
    public void handle(HttpServerRequest request) {
        engine.countRequest();
        request.body().onSuccess(body -> received(request, body));
    }

    private void received(HttpServerRequest request, Buffer body) {
        String requestId = Optional.ofNullable(request.getHeader("x-ms-client-request-id"))
                .orElseGet(() -> world.dice().identifier());
        switch (tokens.check(request, baseUrl.text(), world.now())) {
            case Tokens.Proof.Refused refused -> new Exchange(request, body, "", requestId).answer(refused.answer());
            case Tokens.Proof.Client client -> admitted(new Exchange(request, body, client.id(), requestId));
        }
    }

    private void admitted(Exchange exchange) {
        if (!knobs.appRegistered.get()) {
            exchange.answer(
                    Answer.problem(Problem.plain(403, "The application is not mapped to a user of this environment.")));
            return;
        }
        if (knobs.stall.get()) {
            stalled.add(exchange);
            return;
        }
        Optional<Answer> refusal = limits.refusal(exchange.client());
        if (refusal.isPresent()) {
            exchange.answer(refusal.get());
            return;
        }
        limits.begin(exchange);
        int delay = world.dice().within(knobs.latencyMillis.get());
        if (delay > 0) {
            engine.vertx().setTimer(delay, timer -> beforeWork(exchange));
        } else {
            beforeWork(exchange);
        }
    }

    /** Goes on with the requests that were held back. */
    public void liftStall() {
        List<Exchange> waiting = List.copyOf(stalled);
        stalled.clear();
        waiting.forEach(this::admitted);
    }

    private void beforeWork(Exchange exchange) {
        Optional<Answer> failure = failure();
        if (failure.isPresent()) {
            exchange.answer(failure.get());
            return;
        }
        Work work = Work.of(exchange, engine, metadata);
        if (!work.writes()) {
            work.run().onSuccess(exchange::answer);
        } else if (world.dice().strikes(knobs.cutBeforeCommit)) {
            exchange.cut();
        } else if (world.dice().strikes(knobs.commitLater)) {
            exchange.cut();
            engine.vertx().setTimer(Math.max(1, knobs.commitLater.get().delayMillis()), timer -> work.run());
        } else {
            work.run().onSuccess(answer -> afterWork(exchange, answer));
        }
    }

    private Optional<Answer> failure() {
        if (world.dice().strikes(knobs.html200)) {
            return Optional.of(Answer.html(200, "Sign in to your account"));
        }
        if (world.dice().strikes(knobs.errorRate.get())) {
            return Optional.of(Failures.of(knobs.errorStatus.get()));
        }
        return engine.throttledRequest();
    }

    private void afterWork(Exchange exchange, Answer answer) {
        if (world.dice().strikes(knobs.cutAfterCommit)) {
            exchange.cut();
        } else if (world.dice().strikes(knobs.timeoutAfterCommit)) {
            exchange.answer(Failures.of(504));
        } else {
            exchange.answer(answer);
        }
    }

    /** HTTP requests taken so far. */
    public long requests() {
        return engine.requests();
    }

    /** Operations inside batches taken so far. */
    public long batchParts() {
        return engine.batchParts();
    }
}

package dev.hexbridge.adapters.sandboxdynamics.http;

import dev.hexbridge.adapters.sandboxdynamics.faults.Range;
import dev.hexbridge.adapters.sandboxdynamics.rules.Writing.Context;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import dev.hexbridge.adapters.sandboxdynamics.store.Write.Stamp;
import dev.hexbridge.adapters.sandboxdynamics.wire.Answer;
import dev.hexbridge.adapters.sandboxdynamics.wire.BatchReader.Item;
import dev.hexbridge.adapters.sandboxdynamics.wire.BatchReader.Part;
import dev.hexbridge.adapters.sandboxdynamics.wire.ByteSink;
import dev.hexbridge.adapters.sandboxdynamics.wire.Problem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the items of one batch in order and answers them in order. */
final class Batch {
    private static final String PART_HEADERS =
            "\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n";

    private final Engine engine;
    private final List<Item> items;
    private final Stamp stamp;
    private final String boundary;
    private final ByteSink sink = new ByteSink(1 << 16);
    private final Promise<Answer> done = Promise.promise();

    Batch(Engine engine, List<Item> items, Stamp stamp) {
        this.engine = engine;
        this.items = items;
        this.stamp = stamp;
        this.boundary = engine.world().dice().identifier();
    }

    Future<Answer> run() {
        runFrom(0);
        return done.future();
    }

    /** Without latency the whole batch runs in this one call; with it, each writing item waits its turn first. */
    private void runFrom(int first) {
        for (int index = first; index < items.size(); index++) {
            int delay = delay(items.get(index));
            if (delay > 0) {
                int waiting = index;
                engine.vertx().setTimer(delay, timer -> {
                    run(items.get(waiting));
                    runFrom(waiting + 1);
                });
                return;
            }
            run(items.get(index));
        }
        finish();
    }

    private int delay(Item item) {
        Range latency = engine.world().knobs().latencyMillis.get();
        int delay = 0;
        for (Part part : item.parts()) {
            delay += part.request().writes() ? engine.world().dice().within(latency) : 0;
        }
        return delay;
    }

    private void run(Item item) {
        sink.text("--batchresponse_").text(boundary);
        if (!item.changeSet()) {
            Part part = item.parts().getFirst();
            part(part.contentId(), engine.throttledPart().orElseGet(() -> alone(part)));
            return;
        }
        String inner = "changesetresponse_" + engine.world().dice().identifier();
        sink.text("\r\nContent-Type: multipart/mixed; boundary=" + inner + "\r\n\r\n");
        WorkUnit unit = new WorkUnit();
        List<Answer> answers = engine.throttledPart().map(List::of).orElseGet(() -> together(item, unit));
        unit.commit(engine.world().store().ledger());
        // A failed change set has one answer, and it carries the first part's id whichever part failed.
        for (int i = 0; i < answers.size(); i++) {
            sink.text("--" + inner);
            part(item.parts().get(i).contentId(), answers.get(i));
        }
        sink.text("--" + inner + "--\r\n");
    }

    private Answer alone(Part part) {
        WorkUnit unit = new WorkUnit();
        Answer answer = engine.execute(part.request(), new Context(unit, stamp));
        if (answer.failed()) {
            unit.rollback();
        } else {
            unit.commit(engine.world().store().ledger());
        }
        return answer;
    }

    private List<Answer> together(Item item, WorkUnit unit) {
        List<Answer> answers = new ArrayList<>(item.parts().size());
        for (Part part : item.parts()) {
            Answer answer = part.request().writes()
                    ? engine.execute(part.request(), new Context(unit, stamp))
                    : Answer.problem(Problem.malformed("A change set cannot hold a read."));
            if (answer.failed()) {
                unit.rollback();
                return List.of(answer);
            }
            answers.add(answer);
        }
        return answers;
    }

    private void part(String contentId, Answer answer) {
        sink.text(PART_HEADERS);
        if (!contentId.isEmpty()) {
            sink.text("Content-ID: ").text(contentId).text("\r\n");
        }
        sink.text("\r\nHTTP/1.1 ")
                .text(Integer.toString(answer.status()))
                .text(" ")
                .text(Reasons.of(answer.status()));
        answer.headers()
                .forEach(
                        (name, value) -> sink.text("\r\n").text(name).text(": ").text(value));
        sink.text("\r\n\r\n");
        answer.payload().ifPresent(payload -> payload.writeTo(sink));
        sink.text("\r\n");
    }

    private void finish() {
        sink.text("--batchresponse_").text(boundary).text("--\r\n");
        done.complete(new Answer(
                200,
                Map.of("Content-Type", "multipart/mixed; boundary=batchresponse_" + boundary, "OData-Version", "4.0"),
                Optional.of(new Answer.Written(sink))));
    }
}

package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.postgres.PostgresAdapter;
import dev.hexbridge.application.intake.Handover;
import dev.hexbridge.application.intake.Intake;
import dev.hexbridge.application.intake.Pressure;
import dev.hexbridge.application.interpret.InterpreterLoop;
import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Context;
import java.util.function.Consumer;

/**
 * How deliveries come in. Each event loop that takes them has an inbox of its own, with its own queue and writers.
 *
 * @param journal where they are kept
 * @param seams what is taken apart where the engine is tried
 * @param loop interprets them, on the core's event loop
 * @param pressure counts those who wait for an answer
 */
record Entrance(PostgresAdapter journal, Seams seams, InterpreterLoop loop, Pressure pressure) {

    /** Receipts on their way from one event loop to the other; a few megabytes at most. */
    private static final int ON_THEIR_WAY = 1_000;

    /** On the core's own event loop. To be called there. */
    ReceiveChange own() {
        return through(loop::offer, loop::doubt);
    }

    /** On the current event loop, another than the core's: who delivers then never waits for a turn of the core's. */
    ReceiveChange beside(Context core) {
        Handover handover =
                new Handover(task -> core.runOnContext(turn -> task.run()), loop::offer, loop::doubt, ON_THEIR_WAY);
        return pressure.counting(through(handover::offer, handover::doubt));
    }

    private ReceiveChange through(Consumer<Recorded> durable, Runnable doubt) {
        EventLog ingest = seams.journal().ingest().apply(journal.ingest());
        return seams.journal().intake().apply(new Intake(ingest, durable, doubt, seams.checkpoints()));
    }
}

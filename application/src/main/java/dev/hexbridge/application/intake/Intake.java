package dev.hexbridge.application.intake;

import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.outbound.Checkpoint;
import dev.hexbridge.application.port.outbound.Checkpoints;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.util.function.Consumer;

/** Appends to the inbox and hands on, from memory, what is durable: the interpreter need not read it again. */
public final class Intake implements ReceiveChange {

    private final EventLog log;
    private final Consumer<Recorded> durable;
    private final Runnable doubt;
    private final Checkpoints checkpoints;

    /**
     * Takes deliveries in.
     *
     * @param log the inbox
     * @param durable takes each receipt after its commit, in the order of its writer
     * @param doubt called when nobody knows whether a receipt was kept: it has to be looked for
     * @param checkpoints stand before and after the commit
     */
    public Intake(EventLog log, Consumer<Recorded> durable, Runnable doubt, Checkpoints checkpoints) {
        this.log = log;
        this.durable = durable;
        this.doubt = doubt;
        this.checkpoints = checkpoints;
    }

    @Override
    public Future<Acceptance> receive(Receipt receipt) {
        return checkpoints
                .reached(Checkpoint.BEFORE_INGEST_COMMIT)
                .compose(passed -> log.append(receipt).onFailure(lost -> doubt.run()))
                .compose(appended -> appended instanceof EventLog.Appended.Stored
                        ? checkpoints.reached(Checkpoint.AFTER_INGEST_COMMIT).map(appended)
                        : Future.succeededFuture(appended))
                .map(appended -> accepted(receipt, appended));
    }

    private Acceptance accepted(Receipt receipt, EventLog.Appended appended) {
        return switch (appended) {
            case EventLog.Appended.Stored stored -> {
                durable.accept(new Recorded(stored.position(), receipt));
                yield new Acceptance.Accepted(stored.position());
            }
            case EventLog.Appended.Duplicate duplicate -> new Acceptance.Duplicate();
            case EventLog.Appended.Overloaded overloaded -> new Acceptance.Overloaded(overloaded.retryAfter());
        };
    }
}

package dev.hexbridge.application.intake;

import dev.hexbridge.application.port.inbound.ReceiveChange;
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

    /**
     * Takes deliveries in.
     *
     * @param log the inbox
     * @param durable takes each receipt after its commit, in the order of its writer
     * @param doubt called when nobody knows whether a receipt was kept: it has to be looked for
     */
    public Intake(EventLog log, Consumer<Recorded> durable, Runnable doubt) {
        this.log = log;
        this.durable = durable;
        this.doubt = doubt;
    }

    @Override
    public Future<Acceptance> receive(Receipt receipt) {
        return log.append(receipt).map(appended -> accepted(receipt, appended)).onFailure(lost -> doubt.run());
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

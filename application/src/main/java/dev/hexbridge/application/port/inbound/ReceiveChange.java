package dev.hexbridge.application.port.inbound;

import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import io.vertx.core.Future;
import java.time.Duration;

/** Takes a verified delivery into the inbox. */
public interface ReceiveChange {

    /**
     * Completes when the receipt is durable, or known not to be taken. A failed future means that nobody knows: the
     * sender must try again, and deduplication absorbs it.
     */
    Future<Acceptance> receive(Receipt receipt);

    /** What became of a delivery. */
    sealed interface Acceptance {

        /** It is durable. */
        record Accepted(Position position) implements Acceptance {}

        /** It was durable already. */
        record Duplicate() implements Acceptance {}

        /** The queue is full; nothing was kept. */
        record Overloaded(Duration retryAfter) implements Acceptance {}
    }
}

package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The append-only inbox. Appends are grouped into few commits; positions of one writer become visible in their order,
 * so that a reader who follows every writer never skips one.
 */
public interface EventLog {

    /**
     * Appends a receipt unless one with its delivery id is there already. Completes after the commit; futures of one
     * writer complete in the order of their positions. A failed future leaves open whether it was kept.
     */
    Future<Appended> append(Receipt receipt);

    /**
     * Reads on from a cursor, over all slots that this node owns: of each writer in its order. The end of the log is
     * a page with fewer receipts than asked for.
     */
    Future<List<Recorded>> read(Cursor from, int limit);

    /** Fetches receipts by position, in no particular order; those whose keys were erased are left out. */
    Future<List<Recorded>> fetch(List<Position> positions);

    /** What became of an append. */
    sealed interface Appended {

        /** It is durable at this position. */
        record Stored(Position position) implements Appended {}

        /** A receipt with its delivery id was there already. */
        record Duplicate() implements Appended {}

        /** The queue is full by count or bytes; nothing was kept. */
        record Overloaded(Duration retryAfter) implements Appended {}
    }

    /**
     * How far each writer has been read.
     *
     * @param sequences the last sequence taken, by writer; a writer that is missing has not been read at all
     */
    record Cursor(Map<Integer, Long> sequences) {

        public static final Cursor START = new Cursor(Map.of());

        public Cursor {
            sequences = Map.copyOf(sequences);
        }
    }
}

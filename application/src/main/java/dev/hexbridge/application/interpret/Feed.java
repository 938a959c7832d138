package dev.hexbridge.application.interpret;

import dev.hexbridge.application.port.outbound.EventLog.Cursor;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Recorded;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is durable and not interpreted yet, as far as memory allows. In the tail, receipts are handed over right after
 * their commit. Past its bounds it forgets them and has them read back from the log; it returns to the tail only when
 * it has read everything it ever heard of. Lives on one event loop.
 */
public final class Feed {

    private final int maxReceipts;
    private final long maxBytes;
    private final Deque<Recorded> tail = new ArrayDeque<>();
    private final Map<Integer, Long> heard = new HashMap<>();
    private final Map<Integer, Long> taken = new HashMap<>();
    private final Map<Integer, Long> missed = new HashMap<>();
    private long bytes;
    private boolean catchingUp = true;

    /**
     * An empty feed that starts by catching up.
     *
     * @param maxReceipts how many receipts it keeps in memory
     * @param maxBytes how many bytes of bodies it keeps in memory
     */
    public Feed(int maxReceipts, long maxBytes) {
        this.maxReceipts = maxReceipts;
        this.maxBytes = maxBytes;
    }

    /** Takes a receipt right after its commit. Receipts of one writer come in their order. */
    public void offer(Recorded recorded) {
        Position position = recorded.position();
        heard.merge(position.writer(), position.sequence(), Math::max);
        if (catchingUp || isTaken(position)) {
            return;
        }
        if (tail.size() >= maxReceipts || bytes + recorded.receipt().body().size() > maxBytes) {
            fallBack();
            return;
        }
        tail.add(recorded);
        bytes += recorded.receipt().body().size();
    }

    /** Forgets what is in memory and has everything that is not interpreted read from the log. */
    void fallBack() {
        tail.clear();
        bytes = 0;
        catchingUp = true;
    }

    /** Starts from what was interpreted before. */
    void resume(Cursor from) {
        taken.clear();
        taken.putAll(from.sequences());
        fallBack();
    }

    boolean isCatchingUp() {
        return catchingUp;
    }

    /** Takes the next receipts out of memory; empty while it catches up. */
    List<Recorded> take(int limit) {
        List<Recorded> batch = new ArrayList<>(Math.min(limit, tail.size()));
        while (batch.size() < limit && !tail.isEmpty()) {
            Recorded next = tail.remove();
            bytes -= next.receipt().body().size();
            if (!isTaken(next.position())) {
                batch.add(next);
            }
        }
        return batch;
    }

    /** Notes that these have been interpreted, and tells how far that goes. */
    Cursor interpreted(List<Recorded> batch) {
        batch.forEach(
                done -> taken.merge(done.position().writer(), done.position().sequence(), Math::max));
        return cursor();
    }

    /** The cursor as it will be once these are interpreted. */
    Cursor after(List<Recorded> batch) {
        Map<Integer, Long> next = new HashMap<>(taken);
        batch.forEach(
                done -> next.merge(done.position().writer(), done.position().sequence(), Math::max));
        return new Cursor(next);
    }

    Cursor cursor() {
        return new Cursor(taken);
    }

    /**
     * Returns to the tail if the log has been read to the last receipt it heard of. One that was heard of while the
     * log was being read has to be looked for once more; one that is missing then has gone, and is not waited for.
     */
    void endOfLog() {
        heard.entrySet().removeIf(last -> isLookedFor(last.getKey(), last.getValue()));
        missed.clear();
        missed.putAll(heard);
        if (heard.isEmpty()) {
            catchingUp = false;
        }
    }

    private boolean isLookedFor(int writer, long sequence) {
        return Math.max(taken.getOrDefault(writer, 0L), missed.getOrDefault(writer, 0L)) >= sequence;
    }

    private boolean isTaken(Position position) {
        return position.sequence() <= taken.getOrDefault(position.writer(), 0L);
    }
}

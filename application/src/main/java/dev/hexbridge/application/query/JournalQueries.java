package dev.hexbridge.application.query;

import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.ReadJournal;
import dev.hexbridge.application.port.outbound.History;
import io.vertx.core.Future;

/**
 * Answers from the journal's read side, within bounds. Whoever may knock may read: the rights of a reader are the
 * door's business.
 */
public final class JournalQueries implements ReadJournal {

    private static final int FEWEST = 1;
    private static final int MOST = 500;

    private final History history;

    public JournalQueries(History history) {
        this.history = history;
    }

    @Override
    public Future<History.Page<History.Event>> events(Principal principal, History.EventQuery query) {
        return history.events(new History.EventQuery(
                query.connection(), query.status(), query.topic(), query.cursor(), within(query.limit())));
    }

    @Override
    public Future<History.Page<History.Delivery>> deliveries(Principal principal, History.DeliveryQuery query) {
        return history.deliveries(new History.DeliveryQuery(
                query.target(), query.result(), query.entity(), query.cursor(), within(query.limit())));
    }

    @Override
    public Future<History.Page<History.DeadLetter>> deadLetters(Principal principal, History.DeadLetterQuery query) {
        return history.deadLetters(
                new History.DeadLetterQuery(query.state(), query.kind(), query.cursor(), within(query.limit())));
    }

    @Override
    public Future<History.Timeline> timeline(Principal principal, String term) {
        return history.timeline(term.strip());
    }

    private static int within(int limit) {
        return Math.clamp(limit, FEWEST, MOST);
    }
}

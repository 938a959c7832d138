package dev.hexbridge.application.query;

import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.ReadJournal;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.failure.FailurePatterns;
import io.vertx.core.Future;

/**
 * Answers from the journal's read side, within bounds. Whoever may knock may read: the rights of a reader are the
 * door's business.
 */
public final class JournalQueries implements ReadJournal {

    private static final int FEWEST = 1;
    private static final int MOST = 500;

    private final History history;
    private final FailurePatterns patterns;

    /**
     * @param history the read side
     * @param patterns give advice on what is told
     */
    public JournalQueries(History history, FailurePatterns patterns) {
        this.history = history;
        this.patterns = patterns;
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
        return history.deadLetters(new History.DeadLetterQuery(
                        query.state(), query.kind(), query.group(), query.cursor(), within(query.limit())))
                .map(page -> new History.Page<>(
                        page.items().stream().map(this::advised).toList(), page.next()));
    }

    @Override
    public Future<History.Page<History.Group>> failures(Principal principal, History.GroupQuery query) {
        return history.failures(new History.GroupQuery(query.kind(), query.cursor(), within(query.limit())))
                .map(page -> new History.Page<>(
                        page.items().stream().map(this::advised).toList(), page.next()));
    }

    private History.DeadLetter advised(History.DeadLetter letter) {
        return new History.DeadLetter(
                letter.id(),
                letter.state(),
                letter.key(),
                letter.since(),
                letter.attempts(),
                advised(letter.problem()));
    }

    private History.Group advised(History.Group group) {
        return new History.Group(
                group.id(),
                group.place(),
                group.field(),
                group.members(),
                group.oldest(),
                group.newest(),
                group.keys(),
                advised(group.problem()));
    }

    /** The patterns may know better advice for a wording than for its class as a whole. */
    private History.Problem advised(History.Problem problem) {
        FailureKind kind = FailureKind.ofToken(problem.kind());
        return new History.Problem(
                problem.kind(), problem.actor(), problem.text(), patterns.remedy(kind, problem.text()));
    }

    @Override
    public Future<History.Timeline> timeline(Principal principal, String term) {
        return history.timeline(term.strip());
    }

    private static int within(int limit) {
        return Math.clamp(limit, FEWEST, MOST);
    }
}

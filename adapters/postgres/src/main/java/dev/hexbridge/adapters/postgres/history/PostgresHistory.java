package dev.hexbridge.adapters.postgres.history;

import dev.hexbridge.adapters.postgres.ownership.Owner;
import dev.hexbridge.adapters.postgres.sealing.Digests;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.domain.alert.Vitals;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.function.Function;

/** Answers what happened; each question has a class of its own. */
public final class PostgresHistory implements History {

    private final Events events;
    private final Attempts attempts;
    private final DeadLetters deadLetters;
    private final Groups groups;
    private final Stories stories;
    private final Waiting waiting;
    private final Signs signs;

    public PostgresHistory(Pool pool, Owner owner, Digests digests, InstantSource clock) {
        this.events = new Events(pool, owner.tenant());
        this.attempts = new Attempts(pool, owner.tenant());
        this.deadLetters = new DeadLetters(pool, owner.tenant());
        this.groups = new Groups(pool, owner.tenant());
        this.stories = new Stories(pool, owner.tenant(), digests);
        this.waiting = new Waiting(pool, owner, clock);
        this.signs = new Signs(pool, owner, clock);
    }

    @Override
    public Future<Page<Event>> events(EventQuery query) {
        return answered(query, events::page);
    }

    @Override
    public Future<Page<Delivery>> deliveries(DeliveryQuery query) {
        return answered(query, attempts::page);
    }

    @Override
    public Future<Page<DeadLetter>> deadLetters(DeadLetterQuery query) {
        return answered(query, deadLetters::page);
    }

    @Override
    public Future<Page<Group>> failures(GroupQuery query) {
        return answered(query, groups::page);
    }

    @Override
    public Future<Timeline> timeline(String term) {
        return stories.of(term);
    }

    @Override
    public Future<Backlog> backlog() {
        return waiting.backlog();
    }

    @Override
    public Future<Vitals.Journal> vitals() {
        return signs.look();
    }

    /** A cursor that is none of ours fails the future like every other fault, in one way whatever is wrong with it. */
    private static <Q, A> Future<A> answered(Q query, Function<Q, Future<A>> question) {
        try {
            return question.apply(query);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Future.failedFuture(new IllegalArgumentException("not a cursor of this list", e));
        }
    }
}

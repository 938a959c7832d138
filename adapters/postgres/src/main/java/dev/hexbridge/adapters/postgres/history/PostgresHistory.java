package dev.hexbridge.adapters.postgres.history;

import dev.hexbridge.adapters.postgres.ownership.Owner;
import dev.hexbridge.adapters.postgres.sealing.Digests;
import dev.hexbridge.application.port.outbound.History;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;

/** Answers what happened; each question has a class of its own. */
public final class PostgresHistory implements History {

    private final Events events;
    private final Attempts attempts;
    private final DeadLetters deadLetters;
    private final Stories stories;
    private final Waiting waiting;

    public PostgresHistory(Pool pool, Owner owner, Digests digests, InstantSource clock) {
        this.events = new Events(pool, owner.tenant());
        this.attempts = new Attempts(pool, owner.tenant());
        this.deadLetters = new DeadLetters(pool, owner.tenant());
        this.stories = new Stories(pool, owner.tenant(), digests);
        this.waiting = new Waiting(pool, owner, clock);
    }

    @Override
    public Future<Page<Event>> events(EventQuery query) {
        return events.page(query);
    }

    @Override
    public Future<Page<Delivery>> deliveries(DeliveryQuery query) {
        return attempts.page(query);
    }

    @Override
    public Future<Page<DeadLetter>> deadLetters(DeadLetterQuery query) {
        return deadLetters.page(query);
    }

    @Override
    public Future<Timeline> timeline(String term) {
        return stories.of(term);
    }

    @Override
    public Future<Backlog> backlog() {
        return waiting.backlog();
    }
}

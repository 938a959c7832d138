package dev.hexbridge.adapters.postgres.schema;

import dev.hexbridge.adapters.postgres.inbox.Generations;
import dev.hexbridge.adapters.postgres.ownership.Owner;
import dev.hexbridge.adapters.postgres.sql.Times;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Instant;
import java.time.InstantSource;

/** What has to be done at the start, and again every few hours. Doing it twice harms nothing. */
public final class Upkeep {

    private final InstantSource clock;
    private final Partitions partitions;
    private final Rotation rotation;
    private final Retirement retirement;

    public Upkeep(Pool pool, Owner owner, Generations generations, InstantSource clock) {
        this.clock = clock;
        this.partitions = new Partitions(pool);
        this.rotation = new Rotation(pool, generations);
        this.retirement = new Retirement(pool, owner);
    }

    public Future<Void> run() {
        Instant now = clock.instant();
        return partitions
                .ensure(Times.day(now))
                .compose(done -> rotation.run(now))
                .compose(done -> retirement.run(now));
    }
}

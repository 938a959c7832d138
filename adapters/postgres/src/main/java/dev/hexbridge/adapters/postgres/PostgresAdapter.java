package dev.hexbridge.adapters.postgres;

import dev.hexbridge.adapters.postgres.history.PostgresHistory;
import dev.hexbridge.adapters.postgres.history.PostgresStandings;
import dev.hexbridge.adapters.postgres.inbox.Generations;
import dev.hexbridge.adapters.postgres.inbox.Inbox;
import dev.hexbridge.adapters.postgres.inbox.LogReader;
import dev.hexbridge.adapters.postgres.inbox.Opener;
import dev.hexbridge.adapters.postgres.inbox.WriterSessions;
import dev.hexbridge.adapters.postgres.ownership.Ownership;
import dev.hexbridge.adapters.postgres.ownership.Tenure;
import dev.hexbridge.adapters.postgres.schema.Migrations;
import dev.hexbridge.adapters.postgres.schema.Upkeep;
import dev.hexbridge.adapters.postgres.sealing.Digests;
import dev.hexbridge.adapters.postgres.sealing.Sealer;
import dev.hexbridge.adapters.postgres.sql.Pooling;
import dev.hexbridge.adapters.postgres.sql.Server;
import dev.hexbridge.adapters.postgres.sql.Wire;
import dev.hexbridge.adapters.postgres.work.CommitWitness;
import dev.hexbridge.adapters.postgres.work.PostgresUnitOfWork;
import dev.hexbridge.application.port.outbound.Checkpoint;
import dev.hexbridge.application.port.outbound.Checkpoints;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.application.port.outbound.Standings;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The journal in one PostgreSQL database, held by this engine from {@link #open} to {@link #close()}. */
public final class PostgresAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresAdapter.class);

    /** How long work waits for a connection; then it fails, and is done again later. */
    private static final int POOL_PATIENCE = 10;

    private final Vertx vertx;
    private final PostgresSettings settings;
    private final Ownership ownership;
    private final Pool pool;
    private final Generations generations = new Generations();
    private final Sealer sealer;
    private final Digests digests;
    private final Opener opener;
    private final Upkeep upkeep;
    private final List<Inbox> inboxes = new CopyOnWriteArrayList<>();

    private PostgresAdapter(Vertx vertx, PostgresSettings settings, Ownership ownership) {
        this.vertx = vertx;
        this.settings = settings;
        this.ownership = ownership;
        this.sealer = new Sealer(
                settings.masterKey().bytes(),
                settings.tenant(),
                settings.sources().random());
        this.digests = new Digests(settings.masterKey().bytes(), settings.tenant());
        this.opener = new Opener(sealer, settings.tenant());
        this.pool = PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(settings.limits().poolSize())
                        .setConnectionTimeout(POOL_PATIENCE)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .with(Wire.pool())
                .connectingTo(server(settings).forWork())
                .using(vertx)
                .build();
        this.upkeep = new Upkeep(
                pool, ownership.owner(), generations, settings.sources().clock());
        ownership.whenRetaken(() -> upkeep.run().onFailure(cause -> LOG.debug("Upkeep after a loss failed", cause)));
    }

    /**
     * Brings the schema up to date and takes the slots over. Fails with a message for people when the schema is newer
     * than this program, or when another engine holds the slots and does not let go in time.
     */
    public static Future<PostgresAdapter> open(Vertx vertx, PostgresSettings settings) {
        return open(vertx, settings, Checkpoints.OPEN);
    }

    /**
     * The same.
     *
     * @param checkpoints stand at the steps of it
     */
    public static Future<PostgresAdapter> open(Vertx vertx, PostgresSettings settings, Checkpoints checkpoints) {
        return unpooled(vertx, settings)
                .compose(direct -> migrate(vertx, settings))
                .compose(done -> checkpoints.reached(Checkpoint.AFTER_MIGRATIONS))
                .compose(done -> Ownership.take(
                        vertx,
                        server(settings),
                        Ownership.candidate(settings.tenant().value(), incarnation(settings)),
                        met(settings.limits().takeover())))
                .compose(ownership ->
                        checkpoints.reached(Checkpoint.AFTER_TAKEOVER).map(ownership))
                .map(ownership -> new PostgresAdapter(vertx, settings, ownership))
                .compose(adapter -> adapter.maintain()
                        .map(adapter)
                        .recover(cause -> adapter.close().transform(closed -> Future.failedFuture(cause))));
    }

    private static Ownership.Wait met(PostgresSettings.Takeover takeover) {
        return new Ownership.Wait(takeover.patience(), takeover.relieve());
    }

    private static Future<Void> unpooled(Vertx vertx, PostgresSettings settings) {
        return Pooling.between(vertx, server(settings))
                .compose(pooled -> pooled
                        ? Future.failedFuture(new IllegalStateException(Pooling.TOLD))
                        : Future.succeededFuture());
    }

    /** Brings the schema up to date and nothing else. */
    public static Future<Void> migrate(Vertx vertx, PostgresSettings settings) {
        return vertx.executeBlocking(() -> {
                    Migrations.apply(server(settings));
                    return settings;
                })
                .mapEmpty();
    }

    static Server server(PostgresSettings settings) {
        return Server.at(settings.url(), settings.password().map(Secret::reveal));
    }

    private static UUID incarnation(PostgresSettings settings) {
        byte[] bytes = new byte[16];
        settings.sources().random().nextBytes(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /**
     * A new inbox with a queue and writers of its own. Each event loop that takes deliveries makes one, on its own
     * context, and appends on it: answers come there. Appending needs no ownership of slots.
     */
    public EventLog ingest() {
        PostgresSettings.Limits limits = settings.limits();
        Inbox inbox = inbox(new Inbox.Bounds(limits.writers(), limits.queueRows(), limits.queueBytes()));
        inboxes.add(inbox);
        inbox.start();
        return inbox;
    }

    /** The inbox for reading. It has no writers and no queue: what is appended to it is turned away as overload. */
    public EventLog log() {
        return inbox(new Inbox.Bounds(0, 0, 0));
    }

    private Inbox inbox(Inbox.Bounds bounds) {
        Server server = server(settings);
        WriterSessions sessions = new WriterSessions(
                vertx,
                server,
                ownership.owner(),
                generations,
                settings.sources().clock());
        LogReader reader = new LogReader(pool, settings.tenant().value(), opener);
        return new Inbox(vertx, bounds, sessions, sealer, reader);
    }

    public UnitOfWork unitOfWork() {
        PostgresUnitOfWork.Parts parts =
                new PostgresUnitOfWork.Parts(settings.sources().clock(), sealer, digests, opener);
        return new PostgresUnitOfWork(pool, ownership, parts, new CommitWitness(vertx, pool));
    }

    public History history() {
        return new PostgresHistory(
                pool, ownership.owner(), digests, settings.sources().clock());
    }

    public Standings standings() {
        return new PostgresStandings(pool, ownership.owner());
    }

    /**
     * Makes partitions ahead, turns the seen delivery ids over, retires writers whose session ended. To be called
     * every few hours; a call that fails may be repeated at any time.
     */
    public Future<Void> maintain() {
        return upkeep.run();
    }

    /**
     * Whether the slots are held. They are not for a while after the server was restarted or the session was ended:
     * transactions fail until they are held again. Receipts are appended all the same, as soon as there is a server.
     */
    public boolean isHeld() {
        return ownership.tenure() instanceof Tenure.Held;
    }

    /** Completes when another engine has the slots: this one must stop. */
    public Future<Void> deposed() {
        return ownership.deposed();
    }

    /** Takes nothing more, writes what is queued, gives the slots back and closes all connections. */
    public Future<Void> close() {
        return Future.join(inboxes.stream().map(Inbox::close).toList())
                .transform(drained -> pool.close())
                .transform(closed -> ownership.close());
    }
}

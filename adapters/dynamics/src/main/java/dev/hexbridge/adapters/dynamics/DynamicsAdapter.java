package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.adapters.dynamics.connection.Connection;
import dev.hexbridge.adapters.dynamics.connection.PeerTime;
import dev.hexbridge.adapters.dynamics.odata.Addresses;
import dev.hexbridge.adapters.dynamics.odata.Tables;
import dev.hexbridge.adapters.dynamics.refusal.Refusals;
import dev.hexbridge.application.port.outbound.Census;
import dev.hexbridge.application.port.outbound.ExchangeRates;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.application.port.outbound.TargetServices;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.failure.FailurePatterns;
import dev.hexbridge.domain.payment.PaymentRules.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;

/**
 * A legal entity of Dynamics 365 Finance and Operations as a target, over OData (Microsoft docs: Open Data Protocol,
 * batch requests, service protection limits).
 *
 * <p>Each operation is one change set: it happens wholly or not at all. Change sets travel together in batches whose
 * size follows the time that the environment took for those before. Outcomes are decided by one line: a request that
 * was not handed to a connection had no effect; after that only a complete answer in the ERP's own words settles it,
 * and everything else is unknown until the document has been read.
 */
public final class DynamicsAdapter implements TargetSystem, TargetServices, Census, ExchangeRates {

    private static final int FIRST_WRITES = 8;
    private static final int FIRST_READS = 32;

    private final Connection connection;
    private final Deliverer deliverer;
    private final Pace pace;
    private final Looks looks;
    private final Services services;

    /** Who reads. */
    private record Looks(Reader reader, Counter counter, RateReader rates) {}

    private DynamicsAdapter(Connection connection, Deliverer deliverer, Pace pace, Looks looks, Services services) {
        this.connection = connection;
        this.deliverer = deliverer;
        this.pace = pace;
        this.looks = looks;
        this.services = services;
    }

    /**
     * Opens nothing yet: the first token is asked for with the first request.
     *
     * @param patterns by what refusals are classed
     */
    public static DynamicsAdapter create(
            Vertx vertx,
            DynamicsSettings settings,
            Secret clientSecret,
            FailurePatterns patterns,
            InstantSource clock) {
        DynamicsSettings.Load load = settings.load();
        Connection connection = Connections.create(vertx, settings, clientSecret, clock);

        Addresses addresses = Addresses.of(settings.environment().url());
        Tables tables = Tables.of(settings.entitySets());
        Judge judge = new Judge(new Refusals(patterns), connection.patience());
        PeerTime writeTime = new PeerTime(load.targetPeerTime(), FIRST_WRITES, Batches.MOST_PARTS);
        PeerTime readTime = new PeerTime(load.targetPeerTime(), FIRST_READS, Batches.MOST_PARTS);
        Pace pace = new Pace(writeTime, load.maxOperations());
        Deliverer deliverer = new Deliverer(connection, addresses, new ChangeSets(tables, addresses), judge, pace);
        Fetcher fetcher = new Fetcher(connection, addresses, judge, readTime);
        return new DynamicsAdapter(
                connection,
                deliverer,
                pace,
                new Looks(
                        new Reader(fetcher, tables, addresses, clock),
                        new Counter(fetcher, tables, addresses),
                        new RateReader(fetcher, addresses)),
                new Services(connection, settings.environment().url(), judge));
    }

    @Override
    public Availability availability() {
        return connection.availability(pace.operations());
    }

    @Override
    public Future<List<ReadOutcome>> read(List<ReadRequest> requests) {
        return looks.reader().read(requests);
    }

    @Override
    public Future<List<DeliveryOutcome>> deliver(List<Delivery> deliveries) {
        return deliverer.deliver(deliveries);
    }

    @Override
    public Future<Count> documents(Section section) {
        return looks.counter().count(section);
    }

    @Override
    public Future<DeliveryOutcome> post(LinkKey batch, Service service, String journal) {
        return services.post(service, batch.legalEntity(), journal);
    }

    @Override
    public Future<Reading> ratesOf(String type) {
        return looks.rates().read(type);
    }

    /** Closes its connections; what is under way then ends as unknown. */
    public Future<Void> close() {
        return connection.close();
    }
}

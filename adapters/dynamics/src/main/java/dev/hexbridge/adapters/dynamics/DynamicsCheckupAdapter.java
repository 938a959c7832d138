package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.adapters.dynamics.DynamicsCheckupSettings.Company;
import dev.hexbridge.adapters.dynamics.checkup.CompanyPoints;
import dev.hexbridge.adapters.dynamics.checkup.Findings;
import dev.hexbridge.adapters.dynamics.checkup.Look;
import dev.hexbridge.adapters.dynamics.checkup.Probe;
import dev.hexbridge.adapters.dynamics.connection.Connection;
import dev.hexbridge.adapters.dynamics.odata.Addresses;
import dev.hexbridge.adapters.dynamics.odata.Table;
import dev.hexbridge.adapters.dynamics.odata.Tables;
import dev.hexbridge.application.port.outbound.Checkup;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Examines an environment: token, registration, clock, companies, entity sets, number sequences, and the records that
 * the settings name. Reads only, one small request after the other.
 */
public final class DynamicsCheckupAdapter implements Checkup {

    private static final int MOST_COMPANIES = 1_000;

    private final DynamicsCheckupSettings settings;
    private final Connection connection;
    private final Probe probe;
    private final Tables tables;

    private DynamicsCheckupAdapter(DynamicsCheckupSettings settings, Connection connection, Probe probe) {
        this.settings = settings;
        this.connection = connection;
        this.probe = probe;
        this.tables = Tables.of(settings.connection().entitySets());
    }

    /** Opens nothing yet. */
    public static DynamicsCheckupAdapter create(
            Vertx vertx, DynamicsCheckupSettings settings, Secret clientSecret, InstantSource clock) {
        Connection connection = Connections.create(vertx, settings.connection(), clientSecret, clock);
        String data = Addresses.of(settings.connection().environment().url()).data();
        return new DynamicsCheckupAdapter(settings, connection, new Probe(connection, data, clock));
    }

    @Override
    public Future<List<Finding>> examine() {
        return probe.rows("LegalEntities", new TreeMap<>(), List.of("LegalEntityId"), MOST_COMPANIES)
                .compose(look -> switch (look) {
                    case Look.Rows rows -> {
                        List<String> companies = rows.rows().stream()
                                .map(row -> row.path("LegalEntityId").asText(""))
                                .toList();
                        yield all(new ArrayList<>(Findings.reached(rows.skew())), companies);
                    }
                    case Look.Refused refused ->
                        Future.succeededFuture(Findings.unreached(Failure.of(
                                FailureKind.UNAVAILABLE,
                                "it answered " + refused.status() + " to the list of companies: " + refused.text())));
                    case Look.Unreached unreached -> Future.succeededFuture(Findings.unreached(unreached.failure()));
                })
                .otherwise(unforeseen -> Findings.unreached(
                        Failure.of(FailureKind.PROTOCOL, unforeseen.getClass().getSimpleName())));
    }

    private Future<List<Finding>> all(List<Finding> findings, List<String> companies) {
        List<Supplier<Future<Finding>>> points = new ArrayList<>();
        settings.companies().forEach(company -> points.addAll(points(company, companies)));
        return CompanyPoints.inTurn(points).map(found -> {
            findings.addAll(found);
            return findings;
        });
    }

    private List<Supplier<Future<Finding>>> points(Company company, List<String> companies) {
        CompanyPoints points = new CompanyPoints(probe, company.id());
        if (companies.stream().noneMatch(company.id()::equalsIgnoreCase)) {
            return List.of(() -> points.company(companies));
        }
        Table orders = tables.find("sales-order").orElseThrow();
        Table customers = tables.find("customer").orElseThrow();
        List<Supplier<Future<Finding>>> looks = new ArrayList<>();
        looks.add(() -> points.company(companies));
        looks.add(() -> points.set(orders.set(), List.of(orders.identity(), "CustomersOrderReference")));
        orders.lines().ifPresent(lines -> looks.add(() -> points.set(lines.set(), needed(lines))));
        looks.add(() -> points.set(customers.set(), List.of(customers.identity())));
        looks.add(() -> points.numbers(orders.set(), company.suppliedPrefix()));
        looks.add(() ->
                points.warehouse(company.stock().warehouse(), company.stock().site()));
        looks.add(() -> points.record("customer group", "CustomerGroups", "CustomerGroupId", company.customerGroup()));
        new TreeSet<>(company.records().accounts()).forEach(account -> looks.add(() -> points.account(account)));
        new TreeSet<>(company.records().items())
                .forEach(item -> looks.add(() -> points.record("item", "ReleasedProductsV2", "ItemNumber", item)));
        new TreeSet<>(company.records().currencies()).forEach(code -> looks.add(() -> points.currency(code)));
        return looks;
    }

    private static List<String> needed(Table.Lines lines) {
        List<String> fields = new ArrayList<>(List.of(lines.parent(), lines.rowId()));
        fields.addAll(lines.ownKey().fields());
        return fields;
    }

    /** Closes its connections. */
    public Future<Void> close() {
        return connection.close();
    }
}

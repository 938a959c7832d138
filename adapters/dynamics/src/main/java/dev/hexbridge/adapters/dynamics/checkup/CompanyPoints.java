package dev.hexbridge.adapters.dynamics.checkup;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.application.port.outbound.Checkup.Finding;
import dev.hexbridge.application.port.outbound.Checkup.Grade;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Looks at what pairs expect of one company. */
public final class CompanyPoints {

    private static final String COMPANY = "dataAreaId";

    private final Probe probe;
    private final String company;

    public CompanyPoints(Probe probe, String company) {
        this.probe = probe;
        this.company = company;
    }

    /** The company itself. */
    public Future<Finding> company(List<String> known) {
        boolean there = known.stream().anyMatch(company::equalsIgnoreCase);
        String remedy = "There are "
                + known.stream()
                        .limit(20)
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList() + ": correct company, or give the application's user access to it.";
        return Future.succeededFuture(
                there
                        ? Findings.good("company " + company, "is there")
                        : Findings.faulty("company " + company, "there is no such company", remedy));
    }

    /** An entity set that answers for this company with the fields that are needed. */
    public Future<Finding> set(String set, List<String> fields) {
        return probe.rows(set, where(Map.of()), fields, 1).map(look -> switch (look) {
            case Look.Rows rows -> Findings.good(point("entity set " + set), "answers");
            case Look.Refused refused -> Findings.refused(point("entity set " + set), refused);
            case Look.Unreached unreached ->
                Findings.faulty(
                        point("entity set " + set),
                        unreached.failure().text(),
                        "Give the application's user the right to read and write it.");
        });
    }

    /** A record that settings name. */
    public Future<Finding> record(String what, String set, String field, String value) {
        return probe.rows(set, where(Map.of(field, value)), List.of(field), 1)
                .map(look -> Findings.of(
                        point(what + " " + value),
                        look,
                        "there is none in " + company,
                        "Make it in F&O, or correct the settings or tables that name it."));
    }

    /** A currency; currencies belong to no company. */
    public Future<Finding> currency(String code) {
        return probe.rows("Currencies", new TreeMap<>(Map.of("CurrencyCode", code)), List.of("CurrencyCode"), 1)
                .map(look -> Findings.of(
                        point("currency " + code),
                        look,
                        "there is no such currency",
                        "Make it in the general ledger."));
    }

    /** The default warehouse, and that it belongs to the default site. */
    public Future<Finding> warehouse(Optional<String> warehouse, Optional<String> site) {
        if (warehouse.isEmpty()) {
            return Future.succeededFuture(new Finding(
                    point("warehouse"),
                    Grade.DOUBTFUL,
                    "no default is set",
                    Optional.of("Set defaults.warehouse of the pair, unless items or customers bring one: F&O refuses"
                            + " lines without a site.")));
        }
        String point = point("warehouse " + warehouse.get());
        return probe.rows("Warehouses", where(Map.of("WarehouseId", warehouse.get())), List.of("OperationalSiteId"), 1)
                .map(look -> look instanceof Look.Rows rows && !rows.rows().isEmpty() && site.isPresent()
                        ? site(point, rows.rows().getFirst(), site.get())
                        : Findings.of(point, look, "there is none in " + company, "Correct defaults.warehouse."));
    }

    private static Finding site(String point, JsonNode row, String site) {
        String theirs = row.path("OperationalSiteId").asText("");
        return theirs.equalsIgnoreCase(site)
                ? Findings.good(point, "is there, on site " + site)
                : Findings.faulty(
                        point, "is on site " + theirs + ", not on " + site, "Set defaults.site to " + theirs + ".");
    }

    /** An account, and that it may be ordered for. */
    public Future<Finding> account(String account) {
        return probe.rows(
                        "CustomersV3",
                        where(Map.of("CustomerAccount", account)),
                        List.of("CustomerAccount", "OnHoldStatus"),
                        1)
                .map(look -> look instanceof Look.Rows rows && !rows.rows().isEmpty() && isHeld(rows)
                        ? Findings.faulty(point("customer " + account), "is on hold", "Lift the hold in F&O.")
                        : Findings.of(
                                point("customer " + account),
                                look,
                                "there is none in " + company,
                                "Make it in F&O, or correct defaults.customerAccount."));
    }

    private static boolean isHeld(Look.Rows rows) {
        String hold = rows.rows().getFirst().path("OnHoldStatus").asText("No");
        return List.of("All", "Invoice").contains(hold);
    }

    /**
     * Who numbers sales orders. The sequence's mode cannot be read over OData; an order that bears a number of ours is
     * proof enough.
     */
    public Future<Finding> numbers(String set, Optional<String> suppliedPrefix) {
        String point = point("number sequence");
        String where = "Accounts receivable > Setup > Accounts receivable parameters > Number sequences > Sales order";
        if (suppliedPrefix.isEmpty()) {
            return Future.succeededFuture(
                    Findings.unseen(point, "OData does not tell its mode", "See " + where + ": Manual must be No."));
        }
        Pattern ours = Pattern.compile(Pattern.quote(suppliedPrefix.get()) + "[0-9]{6,}");
        SortedMap<String, String> like = where(Map.of("SalesOrderNumber", suppliedPrefix.get() + "*"));
        return probe.rows(set, like, List.of("SalesOrderNumber"), 20).map(look -> {
            boolean proven = look instanceof Look.Rows rows
                    && rows.rows().stream()
                            .anyMatch(row -> ours.matcher(
                                            row.path("SalesOrderNumber").asText(""))
                                    .matches());
            return proven
                    ? Findings.good(point, "takes supplied numbers: an order bears one")
                    : Findings.unseen(point, "OData does not tell its mode", "See " + where + ": Manual must be Yes.");
        });
    }

    private String point(String what) {
        return company + ": " + what;
    }

    private SortedMap<String, String> where(Map<String, String> more) {
        SortedMap<String, String> where = new TreeMap<>(more);
        where.put(COMPANY, company);
        return where;
    }

    /** All findings, one look after the other: a peer is not to notice that it is examined. */
    public static Future<List<Finding>> inTurn(List<Supplier<Future<Finding>>> points) {
        Future<List<Finding>> findings = Future.succeededFuture(new ArrayList<>());
        for (Supplier<Future<Finding>> point : points) {
            findings = findings.compose(before -> point.get().map(finding -> {
                before.add(finding);
                return before;
            }));
        }
        return findings;
    }
}

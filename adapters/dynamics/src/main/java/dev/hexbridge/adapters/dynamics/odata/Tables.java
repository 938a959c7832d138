package dev.hexbridge.adapters.dynamics.odata;

import dev.hexbridge.domain.desire.PostalAddresses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of documents that this adapter knows, and the entity sets that they live in. */
public final class Tables {

    /** The kinds, as data: a new kind is a new line. */
    private static final List<Table> KNOWN = List.of(
            new Table(
                    "sales-order",
                    "SalesOrderHeadersV3",
                    "SalesOrderNumber",
                    Optional.of("OrderCreationDateTime"),
                    Optional.of(new Table.Lines(
                            "sales-order-line",
                            "SalesOrderLines",
                            "SalesOrderNumber",
                            new ChildKey.Field("ExternalItemNumber"),
                            "InventoryLotId",
                            false,
                            false)),
                    Optional.of(new Table.Postings(
                            "CustPackingSlipTransBiEntities",
                            "SalesId",
                            "InventTransId",
                            "Qty",
                            "DeliveredQuantity",
                            new Table.Stages(
                                    "SalesOrderProcessingStatus", Set.of("PartiallyDelivered", "PartiallyInvoiced"))))),
            new Table(
                    "return-order",
                    "ReturnOrderHeadersV2",
                    "ReturnOrderNumber",
                    Optional.empty(),
                    Optional.of(new Table.Lines(
                            "return-order-line",
                            "ReturnOrderLinesV2",
                            "ReturnOrderNumber",
                            new ChildKey.Field("ExternalItemNumber"),
                            "ReturnInventoryLotId",
                            true,
                            false)),
                    Optional.empty()),
            new Table(
                    "customer",
                    "CustomersV3",
                    "CustomerAccount",
                    Optional.empty(),
                    Optional.of(new Table.Lines(
                            "customer-address",
                            "CustomerPostalAddresses",
                            "CustomerAccountNumber",
                            new ChildKey.Content(PostalAddresses.FIELDS),
                            "AddressLocationId",
                            true,
                            true)),
                    Optional.empty()),
            new Table(
                    "payment-journal",
                    "CustomerPaymentJournalHeaders",
                    "JournalBatchNumber",
                    Optional.empty(),
                    Optional.of(new Table.Lines(
                            "payment-journal-line",
                            "CustomerPaymentJournalLines",
                            "JournalBatchNumber",
                            new ChildKey.OwnNumber("LineNumber"),
                            "LineNumber",
                            true,
                            true)),
                    Optional.empty()));

    /** A name that people use for an entity set, with the kind and the real set behind it. */
    private record Alias(String name, String kind, String set) {}

    private static final List<Alias> ALIASES = List.of(
            new Alias("SalesOrderHeaders", "sales-order", "SalesOrderHeadersV3"),
            new Alias("Customers", "customer", "CustomersV3"),
            new Alias("ReleasedProducts", "product", "ReleasedProductsV2"),
            new Alias("InventOnHand", "stock", "WarehousesOnHandV2"),
            new Alias("CustomerPaymentJournalHeaders", "payment-journal", "CustomerPaymentJournalHeaders"));

    private final Map<String, Table> byKind;

    private Tables(Map<String, Table> byKind) {
        this.byKind = byKind;
    }

    /**
     * The kinds with configured entity sets. Each entry gives a kind, or an alias for one, an entity set, or an alias
     * for one; what is not configured keeps its usual set.
     */
    public static Tables of(Map<String, String> configured) {
        Map<String, String> sets = new TreeMap<>();
        configured.forEach((name, set) -> sets.put(
                alias(name).map(Alias::kind).orElse(name),
                alias(set).map(Alias::set).orElse(set)));
        return new Tables(KNOWN.stream()
                .map(table -> table.in((kind, usual) -> sets.getOrDefault(kind, usual)))
                .collect(Collectors.toMap(Table::kind, table -> table)));
    }

    /** What is wrong with configured entity sets, in sentences; empty where nothing is. */
    public static List<String> faults(Map<String, String> configured) {
        Stream<String> names = configured.keySet().stream()
                .filter(name -> !isKind(name) && alias(name).isEmpty())
                .map(name -> "no kind of record and no entity set is called " + name);
        Stream<String> sets = configured.entrySet().stream()
                .filter(entry -> !entry.getValue().matches("[A-Za-z][A-Za-z0-9_]*"))
                .map(entry -> "this is no name of an entity set for " + entry.getKey() + ": " + entry.getValue());
        return Stream.concat(names, sets).toList();
    }

    public Optional<Table> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    private static boolean isKind(String name) {
        return ALIASES.stream().anyMatch(alias -> alias.kind().equals(name))
                || KNOWN.stream()
                        .flatMap(table -> table.lines().stream())
                        .anyMatch(lines -> lines.kind().equals(name));
    }

    private static Optional<Alias> alias(String name) {
        return ALIASES.stream().filter(alias -> alias.name().equals(name)).findFirst();
    }
}

package dev.hexbridge.adapters.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.flow.Catalogue;
import dev.hexbridge.domain.flow.Decision;
import dev.hexbridge.domain.flow.Facts.OrderFacts;
import dev.hexbridge.domain.flow.FlowMachine;
import dev.hexbridge.domain.flow.Outcomes;
import dev.hexbridge.domain.mapping.Inputs;
import dev.hexbridge.domain.mapping.LookupTable;
import dev.hexbridge.domain.mapping.LookupTable.Row;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuiltInDocumentsTest {

    private static final Catalogue CATALOGUE = Loaded.BUILT_IN;

    @Test
    void everyFileThatComesWithTheProgramIsLoaded() throws IOException, URISyntaxException {
        List<String> loaded = new ArrayList<>();
        CATALOGUE.maps().keySet().forEach(name -> loaded.add("maps/" + name));
        CATALOGUE.flows().keySet().forEach(name -> loaded.add("flows/" + name));
        CATALOGUE.tables().keySet().forEach(name -> loaded.add("tables/" + name));
        CATALOGUE.shapes().keySet().forEach(name -> loaded.add("shapes/" + name));
        CATALOGUE.patterns().forEach(it -> loaded.add("failures/" + it.head().name()));

        assertEquals(new TreeSet<>(files()), new TreeSet<>(loaded));
    }

    @Test
    void everyFileIsWrittenInTheCanonicalForm() throws IOException, URISyntaxException {
        for (String file : files()) {
            String name = file.substring(file.indexOf('/') + 1);
            String rendered = switch (file.substring(0, file.indexOf('/'))) {
                case "maps" ->
                    DocumentsAdapter.render(CATALOGUE.map(name).orElseThrow().document());
                case "flows" ->
                    DocumentsAdapter.render(CATALOGUE.flow(name).orElseThrow().document());
                case "tables" ->
                    DocumentsAdapter.render(
                            Objects.requireNonNull(CATALOGUE.tables().get(name)));
                case "failures" ->
                    DocumentsAdapter.render(CATALOGUE.patterns().stream()
                            .filter(it -> it.head().name().equals(name))
                            .findFirst()
                            .orElseThrow());
                default ->
                    DocumentsAdapter.render(
                            Objects.requireNonNull(CATALOGUE.shapes().get(name)));
            };
            assertEquals(Files.readString(root().resolve(file + ".json")), rendered, file);
        }
    }

    @Test
    void everyCountryOfIso3166HasItsThreeLetters() {
        for (String country : Locale.getISOCountries()) {
            String three = new Locale.Builder().setRegion(country).build().getISO3Country();
            assertEquals(Optional.of(new Row.One(three)), row("country-alpha3", country), country);
        }
    }

    @Test
    void testOrdersAreFilteredAndAllOthersAreSynchronised() {
        assertEquals(
                new Decision.Filtered("test-orders", "a test order"),
                decide(Orders.order().asTest().build()));
        assertEquals(
                new Decision.Sync(
                        "sales-order",
                        "order-to-sales-order",
                        Optional.of("customer"),
                        Optional.of("refund-to-return-order")),
                decide(Orders.order().build()));
    }

    private static Decision decide(Order order) {
        return FlowMachine.next(
                CATALOGUE.flow("order-to-cash").orElseThrow(), new OrderFacts(order, Inputs.pair()), Outcomes.NONE);
    }

    private static Optional<Row> row(String table, String key) {
        LookupTable found = CATALOGUE.tables().get(table);
        assertTrue(found != null);
        return Optional.ofNullable(found.rows().get(key));
    }

    private static List<String> files() throws IOException, URISyntaxException {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace(".json", ""))
                    .toList();
        }
    }

    private static Path root() throws URISyntaxException {
        URL folder = Objects.requireNonNull(DocumentsAdapter.class.getResource("/dev/hexbridge/documents"));
        return Path.of(folder.toURI());
    }
}

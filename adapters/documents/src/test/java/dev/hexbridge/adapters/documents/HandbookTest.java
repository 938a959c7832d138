package dev.hexbridge.adapters.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.flow.Catalogue;
import dev.hexbridge.domain.totals.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the handbook shows is what the program takes. */
class HandbookTest {

    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final Pattern DOCUMENT =
            Pattern.compile("`([a-z]+/[a-z-]+\\.json)`:\n\n```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("\\| `(\\{\"target\".*})` \\|");
    private static final List<String> KINDS =
            List.of("sales-order", "sales-order-line", "customer", "customer-address");
    private static final Pattern FIELD = Pattern.compile("`((?:Delivery|Person|Address|Sales|Customer)[A-Za-z]+)`");

    @TempDir
    Path directory;

    @Test
    void everyDocumentShownCanBeLoaded() throws IOException {
        for (MatchResult match : DOCUMENT.matcher(page("maps.md")).results().toList()) {
            Path file = directory.resolve(match.group(1));
            Files.createDirectories(directory.resolve(match.group(1).replaceAll("/.*", "")));
            Files.writeString(file, match.group(2));
        }

        Catalogue catalogue = Loaded.catalogue(Optional.of(directory));

        assertEquals(4, catalogue.maps().size());
        assertEquals(2, catalogue.flows().size());
    }

    @Test
    void everyClassOfFailureHasItsSectionWithWhoActsAndWhatToDoAndNothingElseHas() throws IOException {
        String page = page("failures.md").replaceAll("\\s+", " ");
        Set<String> sections = new TreeSet<>();
        Pattern.compile("### ([a-z-]+) ").matcher(page).results().forEach(match -> sections.add(match.group(1)));
        Set<String> kinds = new TreeSet<>();
        for (FailureKind kind : FailureKind.values()) {
            kinds.add(kind.token());
            String told = "### " + kind.token() + " Who acts: `" + kind.actor().token() + "`. " + kind.remedy();
            assertTrue(page.contains(told), told);
            assertEquals("https://hexbridge.dev/docs/failures#" + kind.token(), kind.page());
        }

        assertEquals(kinds, sections);
    }

    @Test
    void thePatternsShownCanBeLoaded() throws IOException {
        MatchResult shown =
                DOCUMENT.matcher(page("failures.md")).results().findFirst().orElseThrow();
        Files.createDirectories(directory.resolve("failures"));
        Files.writeString(directory.resolve(shown.group(1)), shown.group(2));

        assertEquals(
                Loaded.BUILT_IN.patterns().size() + 1,
                Loaded.catalogue(Optional.of(directory)).patterns().size());
    }

    @Test
    void theDecisionTableShownCanBeLoaded() throws IOException {
        MatchResult shown =
                DOCUMENT.matcher(page("pairs.md")).results().findFirst().orElseThrow();
        Files.createDirectories(directory.resolve("decisions"));
        Files.writeString(directory.resolve(shown.group(1)), shown.group(2));

        assertEquals(
                Set.of("by-country"),
                Loaded.catalogue(Optional.of(directory)).decisions().keySet());
    }

    @Test
    void everyRuleShownCanBeCompiled() throws IOException {
        Files.createDirectories(directory.resolve("maps"));
        int number = 0;
        for (MatchResult match : RULE.matcher(page("maps.md")).results().toList()) {
            String name = "example-" + number++;
            String map = "{\"format\": 1, \"name\": \"" + name + "\", \"version\": 1, \"source\": \"order\","
                    + " \"target\": \"sales-order\", \"rules\": [" + match.group(1) + "]}";
            Files.writeString(directory.resolve("maps").resolve(name + ".json"), map);
        }

        assertEquals(3 + 13, Loaded.catalogue(Optional.of(directory)).maps().size());
    }

    @Test
    void theFieldTableNamesNoFieldThatTheMapsDoNotFill() throws IOException {
        Set<String> named = new TreeSet<>();
        FIELD.matcher(page("field-table.md")).results().forEach(match -> named.add(match.group(1)));

        named.removeIf(field -> Loaded.BUILT_IN.maps().values().stream()
                .anyMatch(map ->
                        KINDS.stream().anyMatch(kind -> map.policy(kind, field).isPresent())));

        assertEquals(
                Set.of(
                        "CustomerAccount",
                        "CustomerPostalAddresses",
                        "SalesOrderLines",
                        "SalesOrderNumber",
                        "SalesOrderStatus"),
                named);
    }

    @Test
    void thePartsOfATotalAreTheOnesThatTheGateNames() throws IOException {
        List<String> rows = Arrays.stream(Part.Kind.values())
                .map(kind -> "| " + kind.word() + " | " + kind.meaning() + " |")
                .toList();

        String page = page("totals.md");
        String table = "| named | what it stands for |\n|---|---|\n" + String.join("\n", rows) + "\n\n";
        assertTrue(page.contains(table), table);
    }

    private static String page(String name) throws IOException {
        return Files.readString(DOCS.resolve(name));
    }
}

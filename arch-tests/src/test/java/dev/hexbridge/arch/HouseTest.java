package dev.hexbridge.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseTest {

    private static final String ROOT = "dev.hexbridge";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final JavaClasses RUIN = new ClassFileImporter().importPackages("planted");

    /** Who must be caught by which rule. */
    private static final Map<String, String> CULPRITS = Map.ofEntries(
            Map.entry("floors: domain, application, adapters, bootstrap, nothing looks upward", "UpwardGlance"),
            Map.entry("of all adapters only the proving ground knows bootstrap", "Climber"),
            Map.entry("adapters are strangers to each other", "Neighbour"),
            Map.entry("nothing that runs live knows the proving ground", "Traitor"),
            Map.entry("no circles between packages", "Chicken"),
            Map.entry("pure domain", "LeakyOrder"),
            Map.entry("the mapping room may also look into records", "FileReadingMap"),
            Map.entry("only Future crosses into the application", "BusUser"),
            Map.entry("no reflection outside the mapping room", "Peeper"),
            Map.entry("a port's methods promise: Future, another port, or void in Signals", "ImpatientPort"),
            Map.entry("no default bodies on ports", "ForgivingPort"),
            Map.entry("beside the ports live only values", "BusyNeighbour"),
            Map.entry("one door per adapter: its public types end in Adapter or Settings", "SecondDoor"),
            Map.entry("nobody outside an adapter names what is behind its door", "Burglar"),
            Map.entry("nobody blocks", "Sleeper"),
            Map.entry("time and chance come from outside", "Gambler"),
            Map.entry("configuration enters by the front door", "EnvReader"),
            Map.entry("only bootstrap prints", "Shouter"),
            Map.entry("a package is named by verb or counterpart", "Leftover"),
            Map.entry("the inner floors know no vendor", "ShopifyOrder"),
            Map.entry("the canonical room holds only values", "BusyValue"),
            Map.entry("every package is null-marked", "Unmarked"),
            Map.entry("at most five collaborators", "Crowd"));

    @TestFactory
    Stream<DynamicTest> theHouseKeepsEveryRule() {
        return HouseRules.of(ROOT).entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleBites() {
        return HouseRules.of("planted").entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> {
                    String culprit = CULPRITS.get(rule.getKey());
                    assertNotNull(culprit, "no culprit is planted");
                    var caught = assertThrows(
                            AssertionError.class, () -> rule.getValue().check(RUIN));
                    assertTrue(String.valueOf(caught.getMessage()).contains(culprit), caught::getMessage);
                }));
    }

    @TestFactory
    Stream<DynamicTest> noRuleBitesTheInnocent() {
        return HouseRules.of("planted").entrySet().stream()
                .map(rule -> dynamicTest(
                        rule.getKey(),
                        () -> assertEquals(
                                List.of(),
                                rule.getValue().evaluate(RUIN).getFailureReport().getDetails().stream()
                                        .filter(detail -> detail.contains("nnocent") || detail.contains("Signals"))
                                        .toList())));
    }

    @Test
    void everyCulpritHasItsRule() {
        assertEquals(CULPRITS.keySet(), HouseRules.of(ROOT).keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyRoomNamedByARuleExists() {
        return new Rooms(ROOT)
                .plan()
                .map(room -> dynamicTest(room, () -> assertTrue(HOUSE.containPackage(room), "the room is not there")));
    }
}

package dev.hexbridge.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;

/** What of an adapter can be seen from outside. */
final class DoorRules {

    private DoorRules() {}

    static Map<String, ArchRule> of(Rooms rooms) {
        return Map.of(
                "one door per adapter: its public types end in Adapter or Settings",
                        classes()
                                .that()
                                .resideInAPackage(rooms.adapterDoors())
                                .and()
                                .arePublic()
                                .and()
                                .areTopLevelClasses()
                                .should()
                                .haveSimpleNameEndingWith("Adapter")
                                .orShould()
                                .haveSimpleNameEndingWith("Settings"),
                // Other adapters may not look either, but that is the strangers' rule.
                "nobody outside an adapter names what is behind its door",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(rooms.adapters())
                                .should()
                                .dependOnClassesThat(resideInAPackage(rooms.behindTheDoors())));
    }
}

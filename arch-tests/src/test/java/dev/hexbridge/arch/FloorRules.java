package dev.hexbridge.arch;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;

/** Which way the arrows point. */
final class FloorRules {

    private FloorRules() {}

    static Map<String, ArchRule> of(Rooms rooms) {
        return Map.of(
                "floors: domain, application, adapters, bootstrap, nothing looks upward", floors(rooms),
                "adapters are strangers to each other",
                        slices().matching(rooms.root() + ".adapters.(*)..")
                                .should()
                                .notDependOnEachOther()
                                .ignoreDependency(resideInAPackage(rooms.proving()), alwaysTrue()),
                "nothing that runs live knows the proving ground",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(rooms.proving())
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(rooms.proving()),
                "no circles between packages",
                        slices().matching(rooms.root() + ".(**)").should().beFreeOfCycles());
    }

    private static ArchRule floors(Rooms rooms) {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("domain")
                .definedBy(rooms.domain())
                .layer("application")
                .definedBy(rooms.application())
                .layer("adapters")
                .definedBy(rooms.adapters())
                .layer("bootstrap")
                .definedBy(rooms.bootstrap())
                .whereLayer("bootstrap")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("adapters")
                .mayOnlyBeAccessedByLayers("bootstrap")
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("adapters", "bootstrap");
    }
}

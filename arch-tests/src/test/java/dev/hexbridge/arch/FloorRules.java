package dev.hexbridge.arch;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;

/** Which way the arrows point. */
final class FloorRules {

    private FloorRules() {}

    static Map<String, ArchRule> of(Rooms rooms) {
        return Map.of(
                "floors: domain, application, adapters, bootstrap, nothing looks upward", floors(rooms),
                "of all adapters only the proving ground knows bootstrap",
                        noClasses()
                                .that(besides(rooms.adapters(), rooms.proving()))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(rooms.bootstrap()),
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
                // Stands on top of everything: who measures and torments an engine has to start one.
                .layer("proving")
                .definedBy(rooms.proving())
                .layer("domain")
                .definedBy(rooms.domain())
                .layer("application")
                .definedBy(rooms.application())
                .layer("adapters")
                .definedBy(besides(rooms.adapters(), rooms.proving()))
                .layer("bootstrap")
                .definedBy(rooms.bootstrap())
                .whereLayer("proving")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("bootstrap")
                .mayOnlyBeAccessedByLayers("proving")
                .whereLayer("adapters")
                .mayOnlyBeAccessedByLayers("bootstrap", "proving")
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("adapters", "bootstrap", "proving");
    }

    private static DescribedPredicate<JavaClass> besides(String rooms, String but) {
        return resideInAPackage(rooms).and(DescribedPredicate.not(resideInAPackage(but)));
    }
}

package dev.hexbridge.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/** Waiting, time, chance and the environment. */
final class EffectRules {

    private static final Set<String> READS_THE_ENVIRONMENT = Set.of(
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.getProperties",
            "java.lang.Boolean.getBoolean",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong");

    private EffectRules() {}

    static Map<String, ArchRule> of(Rooms rooms) {
        return Map.of(
                // The embedded server's start and stop block and say so; the main thread has nothing else to do.
                "nobody blocks",
                        noClasses()
                                .that()
                                .resideInAPackage(rooms.anywhere())
                                .and()
                                .resideOutsideOfPackages(rooms.embeddedPostgres(), rooms.proving())
                                .and()
                                .doNotHaveFullyQualifiedName(rooms.root() + ".bootstrap.Main")
                                .and()
                                .doNotHaveFullyQualifiedName(rooms.root() + ".bootstrap.command.EngineCall")
                                .and()
                                .doNotHaveFullyQualifiedName(rooms.root() + ".bootstrap.command.Waiting")
                                .should()
                                .callCodeUnitWhere(Calls.THAT_BLOCK),
                "time and chance come from outside",
                        noClasses()
                                .that()
                                .resideInAnyPackage(rooms.domain(), rooms.application())
                                .should()
                                .callCodeUnitWhere(Calls.THAT_READ_THE_CLOCK_OR_THE_DICE),
                "configuration enters by the front door",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(rooms.bootstrap())
                                .should()
                                .callCodeUnitWhere(readTheEnvironment()),
                "only bootstrap prints",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(rooms.bootstrap())
                                .should()
                                .accessField(System.class, "out")
                                .orShould()
                                .accessField(System.class, "err"));
    }

    private static DescribedPredicate<JavaCall<?>> readTheEnvironment() {
        return describe("reads the environment", call -> READS_THE_ENVIRONMENT.contains(Calls.name(call)));
    }
}

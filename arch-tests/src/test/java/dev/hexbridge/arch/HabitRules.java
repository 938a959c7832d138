package dev.hexbridge.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Names, shapes and sizes. */
final class HabitRules {

    private static final int COLLABORATORS = 5;

    private HabitRules() {}

    static Map<String, ArchRule> of(Rooms rooms) {
        return Map.of(
                "a package is named by verb or counterpart",
                        noClasses()
                                .should()
                                .resideInAnyPackage(
                                        Stream.of("util", "utils", "common", "impl", "in", "out", "helper", "misc")
                                                .map(word -> rooms.root() + ".." + word + "..")
                                                .toArray(String[]::new)),
                "the inner floors know no vendor",
                        noClasses()
                                .that()
                                .resideInAnyPackage(rooms.domain(), rooms.application())
                                .should()
                                .haveNameMatching("(?i).*(shopify|dynamics|dataverse|odata).*"),
                "the canonical room holds only values",
                        classes()
                                .that()
                                .resideInAPackage(rooms.canonical())
                                .and()
                                .areNotAnonymousClasses()
                                .and(DescribedPredicate.not(PACKAGE_INFO))
                                .should(beAValue()),
                "every package is null-marked",
                        classes().that().resideInAPackage(rooms.anywhere()).should(liveInANullMarkedPackage()),
                "at most five collaborators",
                        classes()
                                .that()
                                .resideInAPackage(rooms.anywhere())
                                .and()
                                .areTopLevelClasses()
                                .and()
                                .areNotRecords()
                                .should(haveFewCollaborators()));
    }

    private static final DescribedPredicate<JavaClass> PACKAGE_INFO = DescribedPredicate.describe(
            "package-info", type -> type.getSimpleName().equals("package-info"));

    private static ArchCondition<JavaClass> beAValue() {
        return condition(
                "be a record, an enum or a sealed interface",
                type -> type.isRecord() || type.isEnum() || (type.isInterface() && Shapes.SEALED.test(type)));
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return condition(
                "live in a package that is @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    private static ArchCondition<JavaClass> haveFewCollaborators() {
        return condition(
                "have constructors of at most " + COLLABORATORS + " parameters",
                type -> type.getConstructors().stream()
                        .allMatch(constructor ->
                                constructor.getRawParameterTypes().size() <= COLLABORATORS));
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(type, holds.test(type), type.getName() + " does not " + description));
            }
        };
    }
}

package dev.hexbridge.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.vertx.core.CompositeFuture;
import io.vertx.core.Future;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;

/** What the two inner floors may know. Lists of what is allowed: a list of what is forbidden never ends. */
final class PurityRules {

    private static final Set<String> REFLECTIVE = Set.of(
            "forName",
            "newInstance",
            "getMethod",
            "getMethods",
            "getDeclaredMethod",
            "getDeclaredMethods",
            "getField",
            "getFields",
            "getDeclaredField",
            "getDeclaredFields",
            "getConstructor",
            "getConstructors",
            "getDeclaredConstructor",
            "getDeclaredConstructors",
            "getRecordComponents");

    private PurityRules() {}

    static Map<String, ArchRule> of(Rooms rooms) {
        DescribedPredicate<JavaClass> domain = resideInAPackage(rooms.domain()).or(purePartOfTheJdk());
        return Map.of(
                "pure domain",
                        classes()
                                .that()
                                .resideInAPackage(rooms.domain())
                                .and()
                                .resideOutsideOfPackage(rooms.mapping())
                                .should()
                                .onlyDependOnClassesThat(domain),
                "the mapping room may also look into records",
                        classes()
                                .that()
                                .resideInAPackage(rooms.mapping())
                                .should()
                                .onlyDependOnClassesThat(
                                        domain.or(resideInAnyPackage("java.lang.reflect", "java.lang.invoke"))),
                "only Future crosses into the application",
                        classes()
                                .that()
                                .resideInAPackage(rooms.application())
                                .should()
                                .onlyDependOnClassesThat(domain.or(resideInAPackage(rooms.application()))
                                        .or(resideInAPackage("java.util.concurrent.."))
                                        .or(belongToAnyOf(Future.class, CompositeFuture.class))),
                "no reflection outside the mapping room",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(rooms.mapping())
                                .should()
                                .callMethodWhere(reflective()));
    }

    private static DescribedPredicate<JavaClass> purePartOfTheJdk() {
        return resideInAnyPackage(
                        "java.lang",
                        "java.lang.annotation",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "java.util.regex",
                        "java.time..",
                        "java.math",
                        "java.nio.charset",
                        "org.jspecify.annotations")
                .or(belongToAnyOf(Normalizer.class, MessageDigest.class, NoSuchAlgorithmException.class))
                .as("the pure part of the JDK");
    }

    private static DescribedPredicate<JavaCall<?>> reflective() {
        return DescribedPredicate.describe("looks into classes", call -> {
            JavaClass owner = call.getTargetOwner();
            return owner.getPackageName().startsWith("java.lang.reflect")
                    || owner.getPackageName().equals("java.lang.invoke")
                    || (owner.isEquivalentTo(Class.class) && REFLECTIVE.contains(call.getName()));
        });
    }
}

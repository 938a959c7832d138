package dev.hexbridge.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.vertx.core.Future;
import java.util.Map;

/** A port promises and does nothing. */
final class PortRules {

    private PortRules() {}

    static Map<String, ArchRule> of(Rooms rooms) {
        return Map.of(
                "a port's methods promise: Future, another port, or void in Signals",
                        methods()
                                .that()
                                .areDeclaredInClassesThat(arePortsIn(rooms))
                                .and()
                                .areNotStatic()
                                .should(promise(rooms)),
                "no default bodies on ports",
                        methods()
                                .that()
                                .areDeclaredInClassesThat(arePortsIn(rooms))
                                .and()
                                .areNotStatic()
                                .should()
                                .haveModifier(JavaModifier.ABSTRACT),
                "beside the ports live only values",
                        classes()
                                .that()
                                .resideInAPackage(rooms.ports())
                                .and()
                                .areNotInterfaces()
                                .and()
                                .areNotEnums()
                                .and()
                                .areNotAnonymousClasses()
                                .and()
                                .areNotAssignableTo(Throwable.class)
                                .should()
                                .beRecords());
    }

    /** A sealed interface is a closed list of values, whatever room it stands in. */
    private static DescribedPredicate<JavaClass> arePortsIn(Rooms rooms) {
        return JavaClass.Predicates.resideInAPackage(rooms.ports())
                .and(JavaClass.Predicates.INTERFACES)
                .and(DescribedPredicate.not(Shapes.SEALED))
                .as("are ports");
    }

    private static ArchCondition<JavaMethod> promise(Rooms rooms) {
        var port = JavaClass.Predicates.resideInAPackage(rooms.ports());
        return new ArchCondition<>("promise") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass returned = method.getRawReturnType();
                boolean signal =
                        method.getOwner().getSimpleName().equals("Signals") && returned.isEquivalentTo(void.class);
                boolean kept = signal || returned.isEquivalentTo(Future.class) || port.test(returned);
                events.add(new SimpleConditionEvent(
                        method, kept, method.getDescription() + " returns " + returned.getSimpleName()));
            }
        };
    }
}

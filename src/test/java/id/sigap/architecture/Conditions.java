package id.sigap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** How rules are written: a class, and what is wrong with it in one line each. */
final class Conditions {

    private Conditions() {}

    /** Whatever the check complains of is a violation by the class. */
    static ArchCondition<JavaClass> should(String description, BiConsumer<JavaClass, Consumer<String>> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                check.accept(
                        javaClass,
                        complaint -> events.add(SimpleConditionEvent.violated(
                                javaClass, "<" + javaClass.getName() + "> " + complaint)));
            }
        };
    }

    /** Any trace of such a class. */
    static ArchCondition<JavaClass> dependOnNo(String description, Predicate<JavaClass> refused) {
        return should("depend on no " + description, (javaClass, complain) -> Trace.of(javaClass)
                .filter(trace -> refused.test(trace.of()))
                .forEach(trace -> complain.accept(trace.description())));
    }

    /** A call, a method reference or the touch of a field. */
    static ArchCondition<JavaClass> access(String description, Predicate<JavaAccess<?>> refused) {
        return should(description, (javaClass, complain) -> javaClass.getAccessesFromSelf().stream()
                .filter(refused)
                .forEach(access -> complain.accept(access.getDescription())));
    }

    /** The class that stands in the file. */
    static JavaClass outermost(JavaClass javaClass) {
        return javaClass.getEnclosingClass().map(Conditions::outermost).orElse(javaClass);
    }

    static DescribedPredicate<JavaClass> that(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    /** Code that is in one of these packages, by their names below the base. */
    static boolean isIn(JavaClass javaClass, String... names) {
        return Packages.isOurs(javaClass) && Set.of(names).contains(Packages.nameOf(javaClass));
    }
}

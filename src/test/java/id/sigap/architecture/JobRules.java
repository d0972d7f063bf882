package id.sigap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static id.sigap.architecture.Conditions.should;
import static id.sigap.architecture.Conditions.that;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.sigap.platform.OnceOnly;
import io.quarkus.scheduler.Scheduled;
import java.util.Set;

/** How what runs by the clock is kept from running on several instances at once. */
final class JobRules {

    /** Each instance for itself: they read, and keep what they read in memory, or tell what they alone have granted. */
    private static final Set<String> OF_EACH_INSTANCE = Set.of(
            "audit.root.LastRoot",
            "platform.JobFigures",
            "platform.limit.RateLimitSettler",
            "reference.ReferenceData",
            "ticket.figures.DeskFigures");

    @ArchTest
    static final ArchRule whatRunsByTheClockRunsOnce = classes()
            .that(that("run by the clock", JobRules::isScheduled))
            .and(that("are not of each instance", javaClass -> !OF_EACH_INSTANCE.contains(nameOf(javaClass))))
            .should(should("run once over all instances", (javaClass, complain) -> {
                if (javaClass.getDirectDependenciesFromSelf().stream()
                        .noneMatch(dependency -> dependency.getTargetClass().isEquivalentTo(OnceOnly.class))) {
                    complain.accept("runs on every instance");
                }
            }))
            .because("a second way to be the only one is a way to be the second one");

    private JobRules() {}

    private static boolean isScheduled(JavaClass javaClass) {
        return javaClass.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Scheduled.class));
    }

    private static String nameOf(JavaClass javaClass) {
        return Packages.nameOf(javaClass) + "." + javaClass.getSimpleName();
    }
}

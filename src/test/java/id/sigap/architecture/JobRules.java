package id.sigap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static id.sigap.architecture.Conditions.access;
import static id.sigap.architecture.Conditions.should;
import static id.sigap.architecture.Conditions.that;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.sigap.platform.OnceOnly;
import id.sigap.platform.Rounds;
import java.util.Set;

/** How what runs by the clock is kept from running on several instances at once. */
final class JobRules {

    /** Each instance for itself: they read, and keep what they read in memory, or tell what they alone have granted. */
    private static final Set<String> OF_EACH_INSTANCE = Set.of(
            "audit.root.LastRoot",
            "door.graphql.live.LiveHub",
            "platform.JobFigures",
            "platform.limit.RateLimitSettler",
            "reference.ReferenceData",
            "startup.health.ProviderKeys",
            "ticket.changes.LogWatch",
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

    /** These know why: they end with what they watch, or are what the others go by. */
    private static final Set<String> OWN_TIMERS = Set.of(
            "door.photo.UploadBody",
            "door.portal.form.MultipartBody",
            "platform.Rounds",
            "platform.clock.ClockWatch",
            "platform.pool.Sentinel");

    private static final Set<String> TIMERS = Set.of("setPeriodic", "scheduleAtFixedRate", "scheduleWithFixedDelay");

    @ArchTest
    static final ArchRule whatIsDoneAgainAndAgainIsDoneInRounds = classes()
            .that(that("have no timer of their own", javaClass -> !OWN_TIMERS.contains(nameOf(javaClass))))
            .should(access("a timer that comes again and again", JobRules::isTimer))
            .because(
                    "one place ends all of it at a stop, and counts where others would go by a time of day that somebody sets");

    private JobRules() {}

    private static boolean isScheduled(JavaClass javaClass) {
        return !javaClass.isEquivalentTo(Rounds.class)
                && javaClass.getMethods().stream().anyMatch(method -> method.getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.isEquivalentTo(Rounds.class)));
    }

    private static boolean isTimer(JavaAccess<?> access) {
        return TIMERS.contains(access.getTarget().getName());
    }

    private static String nameOf(JavaClass javaClass) {
        return Packages.nameOf(javaClass) + "." + javaClass.getSimpleName();
    }
}

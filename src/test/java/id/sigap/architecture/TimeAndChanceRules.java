package id.sigap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static id.sigap.architecture.Conditions.access;
import static id.sigap.architecture.Conditions.that;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.arc.profile.IfBuildProfile;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Where the time and the dice come from: the one room that has both, and the start, which has no beans yet. In dev mode a
 * clock that can stand in the past takes the producer's place, and has to ask the machine, too.
 */
final class TimeAndChanceRules {

    /** Counts the time since the database was asked for it. */
    private static final String DATABASE_CLOCK = Packages.BASE + ".platform.clock.DatabaseClock";

    /** Counts how long something takes, and tells nobody what time it is. */
    private static final String STOPWATCH = Packages.BASE + ".platform.clock.Stopwatch";

    private static final Set<String> PRODUCERS =
            Set.of(DATABASE_CLOCK, STOPWATCH, Packages.BASE + ".platform.clock.TimeAndChance");

    private static final String DEV_CLOCK = Packages.BASE + ".demo.DemoClock";

    /** The end of a grant is an instant that somebody wrote, as fine as they liked. */
    private static final String GRANTS = Packages.BASE + ".ticket.photos.TicketPhotoGrants";

    private static final DescribedPredicate<JavaClass> OTHERS = that(
            "are neither the producers of time and chance nor the start",
            javaClass -> !PRODUCERS.contains(javaClass.getName()) && !Conditions.isIn(javaClass, "startup"));

    private static final DescribedPredicate<JavaClass> OTHER_CLOCKS = OTHERS.and(that(
            "are not the clock of dev mode", javaClass -> !javaClass.getName().equals(DEV_CLOCK)));

    @ArchTest
    static final ArchRule timeComesFromTheClock = classes()
            .that(OTHER_CLOCKS)
            .should(access("ask the injected clock alone", TimeAndChanceRules::asksForTheTime))
            .because("tests set the clock; and every day in Sigap is a day in Jakarta, wherever the machine stands");

    @ArchTest
    static final ArchRule timeNeedsNoRounding = classes()
            .that(that(
                    "do not take an instant from a client",
                    javaClass -> !javaClass.getName().equals(GRANTS)))
            .should(access("round no instant", TimeAndChanceRules::rounds))
            .because("the clock ticks in microseconds, as the database keeps them: whoever forgot to round would write"
                    + " another instant than is read again");

    @ArchTest
    static final ArchRule chanceComesFromTheGenerator = classes()
            .that(OTHERS)
            .should(access("ask the injected generator alone", TimeAndChanceRules::asksChance))
            .because("tests build two worlds that are equal, and compare every byte of them");

    @ArchTest
    static final ArchRule theClockOfDevModeIsInDevModeAlone = classes()
            .that()
            .areAssignableTo(Clock.class)
            .and(that(
                    "are not the one that goes by the database",
                    javaClass -> !javaClass.getName().equals(DATABASE_CLOCK)))
            .should()
            .beAnnotatedWith(IfBuildProfile.class)
            .because("a clock that can be moved must not be there where anybody's deadline is real");

    private static final Set<String> DICE = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.random.RandomGeneratorFactory");

    /** Owner and method of what else asks the machine. */
    private static final Set<String> TIMES = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.InstantSource.system",
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.util.Calendar.getInstance");

    private static final Set<String> CHANCES = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.UUID.randomUUID",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of");

    private TimeAndChanceRules() {}

    static boolean asksForTheTime(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        String name = target.getName();
        boolean now = owner.startsWith("java.time.") && name.equals("now") && !takes(target, "java.time.Clock");
        boolean clock = owner.equals("java.time.Clock") && (name.startsWith("system") || name.matches("tick.+"));
        boolean date = owner.matches("java\\.util\\.(Date|GregorianCalendar)")
                && name.equals("<init>")
                && takesNothing(target);
        return now || clock || date || TIMES.contains(owner + "." + name);
    }

    static boolean rounds(JavaAccess<?> access) {
        return access.getTarget().getOwner().isEquivalentTo(Instant.class)
                && access.getTarget().getName().equals("truncatedTo");
    }

    static boolean asksChance(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String name = target.getOwner().getName() + "." + target.getName();
        boolean shuffle =
                name.equals("java.util.Collections.shuffle") && !takes(target, "java.util.random.RandomGenerator");
        return isDice(target.getOwner()) || shuffle || CHANCES.contains(name);
    }

    static boolean isDice(JavaClass javaClass) {
        return DICE.contains(javaClass.getName());
    }

    private static boolean takesNothing(AccessTarget target) {
        return parameters(target).isEmpty();
    }

    private static boolean takes(AccessTarget target, String parameter) {
        return parameters(target).stream().anyMatch(type -> type.getName().equals(parameter));
    }

    private static List<JavaClass> parameters(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget method ? method.getRawParameterTypes() : List.of();
    }
}

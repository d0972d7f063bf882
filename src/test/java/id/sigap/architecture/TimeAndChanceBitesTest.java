package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clocks and dice of one's own, seen to be refused. */
class TimeAndChanceBitesTest {

    @Test
    void refusesAnEntityThatAsksForTheTime() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                @jakarta.persistence.Entity class Photo { java.time.Instant takenAt = java.time.Instant.now(); }
                class Sent { java.time.Instant at(java.time.Clock clock) { return java.time.Instant.now(clock); } }
                """);

        assertEquals(Set.of("Photo"), plant.reportedBy(TimeAndChanceRules.timeComesFromTheClock));
    }

    @Test
    void refusesEveryOtherClockThereIs() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                import java.time.*;
                class Reference { java.util.function.Supplier<Instant> now = Instant::now; }
                class Days { LocalDate now() { return LocalDate.now(); } }
                class Zoned { LocalDate now() { return LocalDate.now(ZoneId.of("Asia/Jakarta")); } }
                class Hours { LocalDateTime now() { return LocalDateTime.now(); } }
                class Millis { long now() { return System.currentTimeMillis(); } }
                class Nanos { long now() { return System.nanoTime(); } }
                class Dates { Object now() { return new java.util.Date(); } }
                class Calendars { Object now() { return java.util.Calendar.getInstance(); } }
                class Clocks { Clock now() { return Clock.systemUTC(); } }
                class Ticking { Clock now() { return Clock.tickSeconds(ZoneOffset.UTC); } }
                class Zones { ZoneId here() { return ZoneId.systemDefault(); } }
                class Stored { Object at(long millis) { return new java.util.Date(millis); } }
                """);

        assertEquals(
                Set.of(
                        "Reference",
                        "Days",
                        "Zoned",
                        "Hours",
                        "Millis",
                        "Nanos",
                        "Dates",
                        "Calendars",
                        "Clocks",
                        "Ticking",
                        "Zones"),
                plant.reportedBy(TimeAndChanceRules.timeComesFromTheClock));
    }

    @Test
    void refusesEveryClockOfTheDemoButTheOneOfDevMode() {
        Plant plant = Plant.of("""
                package id.sigap.demo;
                import java.time.*;
                class DemoClock { Clock truth = Clock.systemUTC(); }
                class Desk { Clock truth = Clock.systemUTC(); }
                """);

        assertEquals(Set.of("Desk"), plant.reportedBy(TimeAndChanceRules.timeComesFromTheClock));
    }

    @Test
    void refusesEveryClockOfThePlatformButTheOneThatGoesByTheDatabase() {
        Plant plant = Plant.of("""
                package id.sigap.platform.clock;
                import java.time.*;
                class DatabaseClock { Instant machine = Instant.now(); long count = System.nanoTime(); }
                class ClockWatch { Instant machine = Instant.now(); }
                """);

        assertEquals(Set.of("ClockWatch"), plant.reportedBy(TimeAndChanceRules.timeComesFromTheClock));
    }

    @Test
    void refusesAClockThatMayBeMovedOutsideDevMode() {
        Plant plant = Plant.of(
                """
                package id.sigap.demo;
                import io.quarkus.arc.profile.IfBuildProfile;
                import java.time.*;
                abstract class Movable extends Clock {}
                @IfBuildProfile("dev") abstract class Kept extends Clock {}
                """, "package id.sigap.platform.clock; abstract class DatabaseClock extends java.time.Clock {}");

        assertEquals(Set.of("Movable"), plant.reportedBy(TimeAndChanceRules.theClockOfDevModeIsInDevModeAlone));
    }

    @Test
    void refusesInstantsRoundedByHand() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                import java.time.*;
                import java.time.temporal.ChronoUnit;
                class Desk { Instant at(Clock clock) { return clock.instant().truncatedTo(ChronoUnit.MICROS); } }
                class Whole { Instant at(Clock clock) { return clock.instant(); } }
                """);

        assertEquals(Set.of("Desk"), plant.reportedBy(TimeAndChanceRules.timeNeedsNoRounding));
    }

    @Test
    void refusesDiceOfOnesOwn() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                import java.util.*;
                import java.util.random.RandomGenerator;
                class Ids { UUID next() { return UUID.randomUUID(); } }
                class Suppliers { java.util.function.Supplier<UUID> next = UUID::randomUUID; }
                class Maths { double next() { return Math.random(); } }
                class Seeded { Random next() { return new Random(1); } }
                class Secure { Random next() { return new java.security.SecureRandom(); } }
                class Threads { int next() { return java.util.concurrent.ThreadLocalRandom.current().nextInt(); } }
                class Defaults { RandomGenerator next() { return RandomGenerator.getDefault(); } }
                class Shuffled { void next(List<String> list) { Collections.shuffle(list); } }
                class Injected { long next(RandomGenerator random) { return random.nextLong(); } }
                """);

        assertEquals(
                Set.of("Ids", "Suppliers", "Maths", "Seeded", "Secure", "Threads", "Defaults", "Shuffled"),
                plant.reportedBy(TimeAndChanceRules.chanceComesFromTheGenerator));
    }
}

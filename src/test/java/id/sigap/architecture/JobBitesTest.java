package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Jobs that every instance does, seen to be refused. */
class JobBitesTest {

    @Test
    void refusesAJobThatTakesNoTurn() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                import id.sigap.platform.OnceOnly;
                import id.sigap.platform.Rounds;
                class Reminders { void join(Rounds rounds) { rounds.every("sigap.reminders.every", () -> null); } }
                class Parting {
                  private final OnceOnly onceOnly;
                  Parting(OnceOnly onceOnly) { this.onceOnly = onceOnly; }
                  void join(Rounds rounds) { rounds.every("sigap.parting.every", () -> { onceOnly.hashCode(); return null; }); }
                }
                class Asked { void remind() {} }
                """);

        assertEquals(Set.of("Reminders"), plant.reportedBy(JobRules.whatRunsByTheClockRunsOnce));
    }

    @Test
    void refusesATimerOfSomebodysOwn() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                import io.vertx.core.Vertx;
                class Ticking { void begin(Vertx vertx) { vertx.setPeriodic(1000, tick -> {}); } }
                class Once { void begin(Vertx vertx) { vertx.setTimer(1000, tick -> {}); } }
                """);

        assertEquals(Set.of("Ticking"), plant.reportedBy(JobRules.whatIsDoneAgainAndAgainIsDoneInRounds));
    }
}

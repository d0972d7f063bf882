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
                import io.quarkus.scheduler.Scheduled;
                class Reminders { @Scheduled(every = "1h") void remind() {} }
                class Parting {
                  private final OnceOnly onceOnly;
                  Parting(OnceOnly onceOnly) { this.onceOnly = onceOnly; }
                  @Scheduled(every = "1h") void part() { onceOnly.hashCode(); }
                }
                class Asked { void remind() {} }
                """);

        assertEquals(Set.of("Reminders"), plant.reportedBy(JobRules.whatRunsByTheClockRunsOnce));
    }
}

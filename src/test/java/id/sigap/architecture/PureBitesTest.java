package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Impurities, seen to be refused. */
class PureBitesTest {

    @Test
    void refusesAFrameworkAnnotationInADeadline() {
        Plant plant = Plant.of("""
                package id.sigap.deadline;
                @jakarta.enterprise.context.ApplicationScoped
                class DeadlinePolicy {}
                record Pause(java.time.LocalDate from, java.time.@org.jspecify.annotations.Nullable LocalDate to) {}
                """);

        assertEquals(Set.of("DeadlinePolicy"), plant.reportedBy(PureRules.pureCodeUsesTheLanguageAlone));
    }

    @Test
    void refusesAWorkflowThatReadsAFile() {
        Plant plant = Plant.of("""
                package id.sigap.workflow;
                class Workflow { Object rows() { return new java.io.File("workflow.csv"); } }
                """);

        assertEquals(Set.of("Workflow"), plant.reportedBy(PureRules.pureCodeUsesTheLanguageAlone));
    }

    @Test
    void refusesAWorkflowThatKnowsReports() {
        Plant plant = Plant.of("""
                package id.sigap.workflow;
                class Workflow { boolean mayClose(id.sigap.ticket.TicketView ticket) { return true; } }
                class Guard { id.sigap.access.Role role; }
                """);

        assertEquals(Set.of("Workflow"), plant.reportedBy(ArrowRules.packagesKnowOnlyWhatTheTableAllows));
    }

    @Test
    void refusesAClockInAPolicy() {
        Plant plant = Plant.of("""
                package id.sigap.access;
                class Curfew { java.time.Clock clock; }
                class Lateness { boolean late() { return System.currentTimeMillis() > 0; } }
                class Today { java.util.function.Supplier<java.time.LocalDate> day = java.time.LocalDate::now; }
                class Given { boolean after(java.time.Instant now) { return now.isAfter(java.time.Instant.EPOCH); } }
                """);

        assertEquals(Set.of("Curfew", "Lateness", "Today"), plant.reportedBy(PureRules.pureCodeHasNoClock));
    }

    @Test
    void refusesChanceInAPolicy() {
        Plant plant = Plant.of("""
                package id.sigap.workflow;
                class Lottery { java.util.Random random; }
                class Spot { boolean check() { return Math.random() < 0.1; } }
                """);

        assertEquals(Set.of("Lottery", "Spot"), plant.reportedBy(PureRules.pureCodeThrowsNoDice));
    }
}

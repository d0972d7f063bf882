package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The arrows, seen to be refused. */
class ArrowBitesTest {

    @Test
    void refusesAPackageThatNobodyListed() {
        Plant plant = Plant.of(
                "package id.sigap.reports; class MonthlyLeague {}",
                "package id.sigap.ticket; class Known {}",
                "package id.sigap; class AtTheTop {}");

        assertEquals(Set.of("MonthlyLeague", "AtTheTop"), plant.reportedBy(ArrowRules.everyPackageIsListed));
    }

    @Test
    void refusesReferenceDataThatKnowReports() {
        Plant plant = Plant.of("""
                package id.sigap.reference;
                class BusiestUnits { id.sigap.ticket.TicketView last; }
                class Named { id.sigap.problem.LocalizedText name; }
                """);

        assertEquals(Set.of("BusiestUnits"), plant.reportedBy(ArrowRules.packagesKnowOnlyWhatTheTableAllows));
    }

    @Test
    void refusesARoomThatKnowsOneThatIsBuiltOnIt() {
        Plant plant = Plant.of("package id.sigap.ticket.journey; public class Route {}", """
                package id.sigap.ticket.reading;
                class Ahead { id.sigap.ticket.journey.Route route; }
                class Behind { id.sigap.ticket.report.Ticket ticket; }
                """);

        assertEquals(Set.of("Ahead"), plant.reportedBy(ArrowRules.packagesKnowOnlyWhatTheTableAllows));
    }

    @Test
    void refusesARoomThatIsKnownByMoreThanItsUseCases() {
        Plant plant = Plant.of("package id.sigap.ticket.journey; public class Route {}", """
                package id.sigap.door.graphql.change;
                class Peek { id.sigap.ticket.journey.Route route; }
                class Ask { id.sigap.ticket.journey.TicketHandling handling; }
                """);

        assertEquals(Set.of("Peek"), plant.reportedBy(ArrowRules.packagesKnowOnlyWhatTheTableAllows));
    }

    @Test
    void refusesATransportThatKnowsReports() {
        Plant plant = Plant.of("""
                package id.sigap.door.graphql.http;
                class AnswerCache { java.util.Map<String, id.sigap.ticket.TicketView> answers; }
                """);

        assertEquals(Set.of("AnswerCache"), plant.reportedBy(ArrowRules.packagesKnowOnlyWhatTheTableAllows));
    }

    @Test
    void refusesALibraryThatTheTableDoesNotName() {
        Plant plant = Plant.of("""
                package id.sigap.ticket.intake;
                class TicketPage { jakarta.ws.rs.core.Response asHtml() { return null; } }
                class Held { io.smallrye.mutiny.Uni<java.time.LocalDate> day; }
                """);

        assertEquals(Set.of("TicketPage"), plant.reportedBy(ArrowRules.packagesUseOnlyTheirLibraries));
    }

    @Test
    void refusesACycle() {
        Plant plant = Plant.of(
                "package id.sigap.reference; public class Route { id.sigap.ticket.Stop next; }",
                "package id.sigap.ticket; public class Stop { id.sigap.reference.Route route; }",
                "package id.sigap.audit; class Bystander { id.sigap.ticket.Stop stop; }");

        assertEquals(Set.of("Route", "Stop"), plant.reportedBy(ArrowRules.packagesFormNoCycle));
    }

    @Test
    void refusesAPackageThatIsNotNullMarked() {
        Plant plant = Plant.of(
                "@org.jspecify.annotations.NullMarked package id.sigap.ticket;",
                "package id.sigap.ticket; class Marked {}",
                "package id.sigap.photo; class PhotoStore {}");

        assertEquals(Set.of("PhotoStore"), plant.reportedBy(ArrowRules.everyPackageIsNullMarked));
    }

    @Test
    void refusesADoorThatKnowsAnother() {
        Plant plant = Plant.of(
                "package id.sigap.door.graphql; public class Handler {}",
                "package id.sigap.door.graphql.http; class Near { id.sigap.door.graphql.Handler handler; }",
                "package id.sigap.door.photo; class Shortcut { id.sigap.door.graphql.Handler handler; }");

        assertEquals(Set.of("Shortcut"), plant.reportedBy(ArrowRules.noDoorKnowsAnother));
    }

    @Test
    void refusesAUseCaseThatKnowsADoor() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                class TicketExport { Object answer(id.sigap.door.graphql.ticket.TicketType type) { return null; } }
                """);

        assertEquals(Set.of("TicketExport"), plant.reportedBy(ArrowRules.nobodyInsideKnowsADoor));
    }

    @Test
    void refusesWhoeverKnowsTheStart() {
        Plant plant = Plant.of(
                "package id.sigap.startup; public class Keys {}",
                "package id.sigap.platform; class SpareKeyring { id.sigap.startup.Keys keys; }");

        assertEquals(Set.of("SpareKeyring"), plant.reportedBy(ArrowRules.nobodyKnowsTheStartOrTheDemo));
    }

    @Test
    void refusesWhoeverKnowsTheDemo() {
        Plant plant = Plant.of(
                "package id.sigap.demo; public class DemoCitizens {}",
                "package id.sigap.ticket; class Greeter { id.sigap.demo.DemoCitizens citizens; }");

        assertEquals(Set.of("Greeter"), plant.reportedBy(ArrowRules.nobodyKnowsTheStartOrTheDemo));
    }
}

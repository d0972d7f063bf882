package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Doors that decide for themselves, seen to be refused. */
class DoorBitesTest {

    @Test
    void refusesADoorThatHoldsWhatIsNoUseCase() {
        Plant plant = Plant.of("package id.sigap.ticket; public class TicketFinder {}", """
                package id.sigap.door.graphql;
                class Finding { id.sigap.ticket.TicketFinder finder; }
                class Working { id.sigap.platform.UnitOfWork unitOfWork; }
                class Sealing { id.sigap.platform.Keyring.Purpose purpose; id.sigap.platform.Keyring keys; }
                class Logging { id.sigap.audit.DisclosureLog log; }
                class Asking {
                    id.sigap.ticket.reading.TicketReader reader;
                    id.sigap.reference.ReferenceData reference;
                    id.sigap.identity.CurrentViewer viewer;
                    id.sigap.platform.limit.RateLimit limit;
                    id.sigap.ticket.TicketView view;
                    void refuse(id.sigap.problem.Problem problem) { throw problem; }
                }
                """);

        assertEquals(
                Set.of("Finding", "Working", "Sealing", "Logging"), plant.reportedBy(DoorRules.doorsAskUseCasesAlone));
    }

    @Test
    void refusesAResolverThatHandsOutTheView() {
        Plant plant = Plant.of("""
                package id.sigap.door.graphql;
                import id.sigap.ticket.TicketView;
                import io.smallrye.mutiny.Uni;
                import java.util.List;
                import org.eclipse.microprofile.graphql.*;
                @GraphQLApi class Resolver { @Query public Uni<List<TicketView>> all() { return null; } }
                @Type class Answer { public TicketView getTicket() { return null; } }
                @Type class Shown {
                    public id.sigap.workflow.Status getStatus() { return null; }
                    public Shown getNext() { return null; }
                }
                """);

        assertEquals(Set.of("Resolver", "Answer"), plant.reportedBy(DoorRules.doorsAnswerInTheirOwnWords));
    }

    @Test
    void refusesAnAnswerThatAnybodyCanMake() {
        Plant plant = Plant.of("""
                package id.sigap.door.graphql;
                import org.eclipse.microprofile.graphql.Type;
                @Type public class Open { public Open(String anything) {} }
                class Within { Object answer() { return new Open("mine"); } }
                """, """
                package id.sigap.demo;
                class Outside { Object answer() { return new id.sigap.door.graphql.Open("mine"); } }
                """);

        assertEquals(Set.of("Outside"), plant.reportedBy(DoorRules.nobodyOutsideMakesAnAnswer));
    }
}

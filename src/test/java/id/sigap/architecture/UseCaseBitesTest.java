package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Use cases that ask for nobody or say too much, seen to be refused. */
class UseCaseBitesTest {

    private static final String IMPORTS = """
            package id.sigap.ticket;
            import id.sigap.access.Viewer;
            import id.sigap.platform.UseCase;
            import io.smallrye.mutiny.Multi;
            import io.smallrye.mutiny.Uni;
            import java.util.List;
            """;

    @Test
    void refusesAUseCaseWithoutAViewer() {
        Plant plant = Plant.of(IMPORTS + """
                @UseCase class QuickCount { public Uni<Void> count() { return null; } }
                @UseCase class ViewerLast { public Uni<Void> read(String number, Viewer viewer) { return null; } }
                @UseCase class Inherited extends Base {}
                class Base { public Uni<Void> all(int first) { return null; } }
                @UseCase class ForAViewer { public Uni<Void> read(Viewer viewer) { return null; } void helper() {} }
                """);

        assertEquals(
                Set.of("QuickCount", "ViewerLast", "Inherited"), plant.reportedBy(UseCaseRules.theViewerComesFirst));
    }

    @Test
    void refusesAnswersThatThePolicyHasNotSeen() {
        Plant plant = Plant.of(IMPORTS + """
                @UseCase class Texts { public Uni<String> of(Viewer viewer) { return null; } }
                @UseCase class Numbers { public Uni<Long> of(Viewer viewer) { return null; } }
                @UseCase class Entities { public Uni<id.sigap.ticket.report.Ticket> of(Viewer viewer) { return null; } }
                @UseCase class Lists { public Uni<List<TicketView>> of(Viewer viewer) { return null; } }
                @UseCase class Streams { public Multi<TicketView> of(Viewer viewer) { return null; } }
                @UseCase class Anything { public <T> Uni<T> of(Viewer viewer) { return null; } }
                @UseCase class Unsaid { public Uni of(Viewer viewer) { return null; } }
                @UseCase class Blocking { public TicketView of(Viewer viewer) { return null; } }
                record RowView(id.sigap.ticket.report.Ticket ticket) {}
                @UseCase class Disguised { public Uni<RowView> of(Viewer viewer) { return null; } }
                public record StatusTally(int open) {}
                @UseCase class Allowed {
                    public Uni<TicketView> one(Viewer viewer) { return null; }
                    public Uni<TicketPageView> page(Viewer viewer) { return null; }
                    public Uni<StatusTally> tally(Viewer viewer) { return null; }
                    public Uni<Void> nothing(Viewer viewer) { return null; }
                }
                """);

        assertEquals(
                Set.of(
                        "Texts",
                        "Numbers",
                        "Entities",
                        "Lists",
                        "Streams",
                        "Anything",
                        "Unsaid",
                        "Blocking",
                        "Disguised"),
                plant.reportedBy(UseCaseRules.useCasesAnswerWithViewsOrTallies));
    }

    @Test
    void refusesAUseCaseThatHoldsAnother() {
        Plant plant = Plant.of(IMPORTS + """
                @UseCase class First { Second second; }
                @UseCase class Second { id.sigap.ticket.reading.ReportChange change; }
                """);

        assertEquals(Set.of("First"), plant.reportedBy(UseCaseRules.noUseCaseKnowsAnother));
    }
}

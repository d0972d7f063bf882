package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Things that come out of hiding, seen to be refused. */
class HiddenBitesTest {

    @Test
    void refusesAnEntityOutsideItsFeature() {
        Plant plant = Plant.of("""
                package id.sigap.door.graphql.ticket;
                class Peek { id.sigap.ticket.report.Ticket ticket; }
                class Part { id.sigap.ticket.report.Place place; }
                """, """
                package id.sigap.ticket.journey;
                class Walk { id.sigap.ticket.report.Ticket ticket; }
                """);

        assertEquals(Set.of("Part", "Peek"), plant.reportedBy(HiddenRules.entitiesStayInTheirFeature));
    }

    @Test
    void refusesARepositoryOutsideItsFeature() {
        Plant plant = Plant.of("package id.sigap.audit; public class GuestRows {}", """
                package id.sigap.statistics;
                class Counting { id.sigap.ticket.report.TicketRepository tickets; }
                class Looking { id.sigap.audit.GuestRows rows; }
                """, """
                package id.sigap.ticket.journey;
                class Walk { id.sigap.ticket.report.TicketRepository tickets; }
                """);

        assertEquals(Set.of("Counting", "Looking"), plant.reportedBy(HiddenRules.repositoriesStayInTheirFeature));
    }

    @Test
    void refusesWhoeverKnowsMoreOfARoomThanIsMeantForOthers() {
        Plant plant = Plant.of("""
                package id.sigap.statistics;
                class Counting { id.sigap.ticket.report.TicketRow row; }
                class Changing { id.sigap.ticket.reading.ReportChange change; }
                class Walking { id.sigap.audit.chain.ChainRows rows; id.sigap.audit.chain.ChainKind kind; }
                class Reading { id.sigap.ticket.reading.TicketReader reader; id.sigap.ticket.TicketView view; }
                """, """
                package id.sigap.ticket.journey;
                class Walk { id.sigap.ticket.report.TicketRow row; }
                """);

        assertEquals(
                Set.of("Changing", "Counting", "Walking"),
                plant.reportedBy(HiddenRules.roomsAreKnownByWhatIsMeantForOthers));
    }

    @Test
    void refusesAViewOfAReportMadeOutsideReading() {
        Plant plant = Plant.of("""
                package id.sigap.ticket.journey;
                class Said { Object of() { return new id.sigap.ticket.CommentView(null, "mine", null); } }
                class Became { Object of() { return new id.sigap.ticket.OutcomeView(null, null); } }
                class Kept { Object of() { return new id.sigap.ticket.UploadView(null, 1, 1); } }
                """);

        assertEquals(Set.of("Became", "Said"), plant.reportedBy(HiddenRules.onlyReadingShowsReports));
    }

    @Test
    void refusesASecondFormInWhichAReportLeaves() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                public record TicketSummary(String description, java.time.Instant submittedAt) {}
                public class TicketFinder {}
                public interface TicketListener {}
                public record PhotoView(String caption) {}
                public record StatusTally(int open) {}
                public enum Mood { GOOD }
                @id.sigap.platform.UseCase public class TicketRating {}
                """);

        assertEquals(
                Set.of("TicketSummary", "TicketFinder", "TicketListener"),
                plant.reportedBy(HiddenRules.onlyViewsCarryReportsOut));
    }

    @Test
    void refusesAViewThatCanChange() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                public class PhotoView { String caption; }
                record RatingView(int stars) {}
                public record TagView(String name) {}
                """);

        assertEquals(Set.of("PhotoView", "RatingView"), plant.reportedBy(HiddenRules.viewsArePublicRecords));
    }

    @Test
    void refusesAViewThatHoldsTheEntity() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                public record PhotoView(id.sigap.ticket.report.Ticket ticket) {}
                public record RatingView(java.util.List<id.sigap.ticket.report.TicketRow> rows) {}
                public record TagView(TicketView ticket, id.sigap.workflow.Status status, String name) {}
                """);

        assertEquals(Set.of("PhotoView", "RatingView"), plant.reportedBy(HiddenRules.viewsHoldNothingHidden));
    }

    @Test
    void refusesAViewMadeInADoor() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                public record TagView(String name) { static TagView of() { return new TagView("mine"); } }
                """, """
                package id.sigap.door.graphql;
                class Tags { Object tag() { return new id.sigap.ticket.TagView("mine"); } }
                """, """
                package id.sigap.demo;
                class DemoTags { java.util.function.Function<String, Object> tag = id.sigap.ticket.TagView::new; }
                """);

        assertEquals(Set.of("Tags", "DemoTags"), plant.reportedBy(HiddenRules.onlyItsOwnFeatureMakesAView));
    }

    @Test
    void refusesADoorThatAsksThePolicyItself() {
        Plant plant = Plant.of("""
                package id.sigap.door.graphql;
                import id.sigap.access.*;
                class HiddenFields {
                    Object of(Viewer viewer, TicketFacts facts) { return VisibilityPolicy.shown(viewer, facts); }
                }
                class Shown {
                    boolean status(id.sigap.ticket.TicketView view) { return view.shows(TicketField.STATUS); }
                }
                """);

        assertEquals(Set.of("HiddenFields"), plant.reportedBy(HiddenRules.onlyTheTicketFeatureAsksThePolicy));
    }

    @Test
    void refusesAStepThatHangsOnWhatIsSeen() {
        Plant plant = Plant.of("""
                package id.sigap.workflow;
                import id.sigap.access.*;
                class Onlookers {
                    Object may(Viewer viewer, TicketFacts facts) { return VisibilityPolicy.standings(viewer, facts); }
                }
                class Parties {
                    boolean holds(Viewer viewer, TicketFacts facts) { return facts.holder().equals(viewer.unit()); }
                }
                """);

        assertEquals(Set.of("Onlookers"), plant.reportedBy(HiddenRules.theWorkflowAsksNobodyWhatIsSeen));
    }
}

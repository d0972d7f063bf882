package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Things that come out of hiding, seen to be refused. */
class HiddenBitesTest {

    @Test
    void refusesAPublicEntity() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                @jakarta.persistence.Entity public class Photo {}
                @jakarta.persistence.Embeddable public class Frame {}
                @jakarta.persistence.Entity class Rating {}
                """);

        assertEquals(Set.of("Photo", "Frame"), plant.reportedBy(HiddenRules.entitiesAreNotPublic));
    }

    @Test
    void refusesAPublicRepository() {
        Plant plant = Plant.of("""
                package id.sigap.audit;
                public class DisclosureRows {}
                public class PhotoRepository {}
                public class Photos implements io.quarkus.hibernate.reactive.panache.PanacheRepository<Object> {}
                class RatingRepository {}
                """);

        assertEquals(
                Set.of("DisclosureRows", "PhotoRepository", "Photos"),
                plant.reportedBy(HiddenRules.repositoriesAreNotPublic));
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
                public record PhotoView(Ticket ticket) {}
                public record RatingView(java.util.List<TicketRow> rows) {}
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
                package id.sigap.graphql;
                class Tags { Object tag() { return new id.sigap.ticket.TagView("mine"); } }
                """, """
                package id.sigap.demo;
                class DemoTags { java.util.function.Function<String, Object> tag = id.sigap.ticket.TagView::new; }
                """);

        assertEquals(Set.of("Tags", "DemoTags"), plant.reportedBy(HiddenRules.onlyItsOwnPackageMakesAView));
    }

    @Test
    void refusesADoorThatAsksThePolicyItself() {
        Plant plant = Plant.of("""
                package id.sigap.graphql;
                import id.sigap.access.*;
                class HiddenFields {
                    Object of(Viewer viewer, TicketFacts facts) { return VisibilityPolicy.shown(viewer, facts); }
                }
                class Shown {
                    boolean status(id.sigap.ticket.TicketView view) { return view.shows(TicketField.STATUS); }
                }
                """);

        assertEquals(Set.of("HiddenFields"), plant.reportedBy(HiddenRules.onlyTheTicketPackageAsksThePolicy));
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

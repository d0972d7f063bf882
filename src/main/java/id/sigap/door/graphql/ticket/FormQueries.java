package id.sigap.door.graphql.ticket;

import id.sigap.door.graphql.Given;
import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.door.graphql.reference.AreaType;
import id.sigap.door.graphql.reference.UnitType;
import id.sigap.identity.CurrentViewer;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.journey.LimitsView;
import id.sigap.ticket.journey.TargetsView.Target;
import id.sigap.ticket.journey.TicketLimits;
import id.sigap.ticket.journey.TicketTargets;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What the forms of a client need before they are sent: whom something can go to, and how much there may be of it. */
@GraphQLApi
public class FormQueries {

    private final CurrentViewer viewer;
    private final TicketTargets targets;
    private final TicketLimits limits;
    private final ReferenceData reference;

    FormQueries(CurrentViewer viewer, TicketTargets targets, TicketLimits limits, ReferenceData reference) {
        this.viewer = viewer;
        this.targets = targets;
        this.limits = limits;
        this.reference = reference;
    }

    @Query
    @NonNull
    @Description("The most there may be of texts, photos, days and entries. For anybody.")
    public Uni<LimitsType> limits() {
        return limits.of(viewer.get()).map(LimitsType::new);
    }

    @Description(
            "Whom a step can go to: open units for DISPOSE, DELEGATE and REQUEST_TRANSFER, urban villages for MOVE and"
                    + " CORRECT_AREA. Those that need no reason come first, as the agency of the category. Null if you may not take the"
                    + " step now; empty for steps that go to nobody. A statement for each report: ask for it where the form is opened.")
    public Uni<@Nullable List<@NonNull ActionTargetType>> targets(
            @Source TicketType ticket,
            @Name("action") @NonNull @Description("The step.") Action action,
            @Name("text") @Description("Words of the name, or the code; null for all.") @Nullable String text,
            @Name("first")
                    @DefaultValue(SharedDescriptions.DEFAULT_FIRST)
                    @Description("How many at most, 1 to 100.")
                    @Nullable
                    Integer first) {
        if (!ticket.view().availableActions().contains(action)) {
            return Uni.createFrom().nullItem();
        }
        ReferenceBook book = reference.book();
        return targets.of(viewer.get(), ticket.view().id(), action, text, Given.first(first))
                .map(found -> found.targets().stream()
                        .map(target -> new ActionTargetType(target, book))
                        .toList());
    }

    /** Whom a step can go to. */
    @Type("ActionTarget")
    @Description("A unit or an urban village that a step can go to.")
    public static class ActionTargetType {

        private final Target target;
        private final ReferenceBook book;

        ActionTargetType(Target target, ReferenceBook book) {
            this.target = target;
            this.book = book;
        }

        @Description("The unit, for steps that go to one.")
        public @Nullable UnitType getUnit() {
            return UnitType.of(target.unit(), book);
        }

        @Description("The urban village, for steps that go to one.")
        public @Nullable AreaType getArea() {
            return AreaType.of(target.area(), book);
        }

        @Description("Whether a reason has to be sent along.")
        public boolean isReasonNeeded() {
            return target.reasonNeeded();
        }
    }

    /** What a form has to know before it is sent. */
    @Type("Limits")
    @Description(
            "The most there may be of something: what is more is refused with these numbers. Settings of this service, the same"
                    + " for everybody.")
    public static class LimitsType {

        private final LimitsView limits;

        LimitsType(LimitsView limits) {
            this.limits = limits;
        }

        @Description("Characters of what is reported.")
        public int getDescription() {
            return limits.description();
        }

        @Description("Characters of a comment.")
        public int getComment() {
            return limits.comment();
        }

        @Description("Characters of a note or a reason that goes with a step.")
        public int getNote() {
            return limits.note();
        }

        @Description("Characters of the reason to be told who reported it, or to have that forgotten.")
        public int getDisclosureReason() {
            return limits.disclosureReason();
        }

        @Description("Characters of the words for a place.")
        public int getAddress() {
            return limits.address();
        }

        @Description("Characters of a name.")
        public int getName() {
            return limits.name();
        }

        @Description("Photos of one step.")
        public int getPhotos() {
            return limits.photos();
        }

        @Description("Bytes of one photo, as it is sent.")
        public int getPhotoBytes() {
            return limits.photoBytes();
        }

        @Description("Photos of one person that no step has taken yet; 0 for no limit. They are kept for a day.")
        public int getWaitingPhotos() {
            return limits.waitingPhotos();
        }

        @Description("Entries on a page.")
        public int getPage() {
            return limits.page();
        }

        @Description("How many days from today the last day of a pause may be.")
        public int getPauseDays() {
            return limits.pauseDays();
        }

        @Description("How many days from today an agreed day may be.")
        public int getAgreedDays() {
            return limits.agreedDays();
        }

        @Description("How many days after it was done an outcome can be disputed.")
        public int getDisputeDays() {
            return limits.disputeDays();
        }

        @Description("For how many days of 24 hours photos can be granted.")
        public int getGrantDays() {
            return limits.grantDays();
        }

        @Description("Ids that nodes takes at once.")
        public int getNodes() {
            return NodeQueries.MOST;
        }
    }
}

package id.sigap.door.graphql.ticket;

import id.sigap.access.TicketField;
import id.sigap.deadline.Urgency;
import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.NodeType;
import id.sigap.door.graphql.TextType;
import id.sigap.door.graphql.reference.AnswerType;
import id.sigap.door.graphql.reference.UnitType;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.ErasureState;
import id.sigap.ticket.StepView;
import id.sigap.ticket.TicketView;
import id.sigap.workflow.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A report as this viewer may see it: every getter reads the view, which holds no more than that. */
@Type("Ticket")
@Description("A citizen report, as this viewer may see it. A hidden field is null and is named in hiddenFields.")
public class TicketType extends TicketHead implements NodeType {

    public TicketType(TicketView view, ReferenceBook book) {
        super(view, book);
    }

    /** Null if there is nothing to see. */
    public static @Nullable TicketType of(@Nullable TicketView view, ReferenceBook book) {
        return view == null ? null : new TicketType(view, book);
    }

    @ListSize(assumedSize = 5)
    @Description("What its reporter answered to the questions of its category, in the order in which they were asked.")
    public @Nullable List<@NonNull AnswerType> getAnswers() {
        return list(TicketField.ANSWERS, view.answers(), AnswerType::new);
    }

    @ListSize(assumedSize = 10)
    @Description("What happened so far, in order.")
    public @Nullable List<@NonNull StepType> getSteps() {
        return list(TicketField.STEPS, view.steps(), step -> new StepType(this, step, book));
    }

    @Description("The latest step.")
    public @Nullable StepType getLatestStep() {
        List<StepView> steps = view.steps();
        return steps.isEmpty() ? null : new StepType(this, steps.get(steps.size() - 1), book);
    }

    @Description("Per cent of the work done, since the latest refusal.")
    public @Nullable Integer getProgress() {
        return view.progress();
    }

    @Description(
            "How close your unit's own step is to its due day, if it holds the report or handed it over; for the Bureau,"
                    + " the holder's step. Null once the report is closed; for units, while the Bureau checks.")
    public @Nullable Urgency getUrgency() {
        return view.urgency();
    }

    @Description("Whether its clocks are paused.")
    public @Nullable Boolean getPaused() {
        return view.pause();
    }

    @Description("The unit that the holder asked to transfer it to; null if no transfer is requested.")
    public @Nullable UnitType getTransferTo() {
        return UnitType.of(view.transfer(), book);
    }

    @Description("How its reporter rated the work: 1 to 5.")
    public @Nullable Integer getRating() {
        return view.rating();
    }

    @Description("Whether the reporter's identity has been erased, or is to be.")
    public @Nullable ErasureState getErasure() {
        return view.erasure();
    }

    @Description("Whether its reporter disputes the outcome and nobody has decided on that yet.")
    public @Nullable Boolean getDisputePending() {
        return view.dispute();
    }

    @Description("Number of the report that it repeats.")
    public @Nullable String getMergedInto() {
        return view.mergedInto();
    }

    @ListSize(assumedSize = 3)
    @Description("The reporter's photos.")
    public @Nullable List<@NonNull PhotoType> getPhotos() {
        return list(TicketField.REPORT_PHOTOS, view.reportPhotos(), PhotoType::new);
    }

    @ListSize(assumedSize = 3)
    @Description(
            "Photos of work done that deserve a closer look; for the Bureau. Compared within minutes of the step. It"
                    + " refuses nothing and proves nothing.")
    public @Nullable List<@NonNull CloserLookType> getCloserLooks() {
        return !view.shows(TicketField.CLOSER_LOOKS)
                ? null
                : view.closerLooks().stream().map(CloserLookType::new).toList();
    }

    @ListSize(assumedSize = 3)
    @Description("Who was allowed to see the photos of the private report, in order; for the Bureau and admins.")
    public @Nullable List<@NonNull PhotoGrantType> getPhotoGrants() {
        return list(TicketField.PHOTO_GRANTS, view.photoGrants(), grant -> new PhotoGrantType(grant, book));
    }

    @Description("Until when a grant allows you to see the photos of the private report; null without a grant.")
    public @Nullable Instant getPhotoGrantedUntil() {
        return view.photoGrantedUntil();
    }

    @Description("What you may do with it now, as far as that does not depend on a date.")
    public @Nullable List<@NonNull Action> getAvailableActions() {
        return !view.shows(TicketField.AVAILABLE_ACTIONS)
                ? null
                : view.availableActions().stream().sorted().toList();
    }

    @ListSize(assumedSize = 10)
    @Description("The same as buttons: with words, what has to be sent along, and the mutation.")
    public @Nullable List<@NonNull AvailableActionType> getActions() {
        return !view.shows(TicketField.AVAILABLE_ACTIONS)
                ? null
                : view.availableActions().stream()
                        .sorted()
                        .map(action -> new AvailableActionType(action, view))
                        .toList();
    }

    @Description("When it was submitted.")
    public @Nullable Instant getSubmittedAt() {
        return view.submittedAt();
    }

    @Description("When it is due.")
    public @Nullable DeadlineType getDeadline() {
        return map(view.deadline(), DeadlineType::new);
    }

    @Description("The day, in Asia/Jakarta, from which a public report is listed.")
    public @Nullable LocalDate getListedFrom() {
        return view.listedFrom();
    }

    @ListSize(assumedSize = 5)
    @Description("The reporter's comments, in order.")
    public @Nullable List<@NonNull CommentType> getComments() {
        return list(TicketField.COMMENTS, view.comments(), CommentType::new);
    }

    @NonNull
    @Description("What everybody sees in place of the reporter's name.")
    public String getReporterLabel() {
        return TicketView.ANONIM;
    }

    @ListSize(assumedSize = 3)
    @Description(
            "On which days the reporter's identity was disclosed, and to which roles; for its reporter and admins.")
    public @Nullable List<@NonNull IdentityDisclosureType> getIdentityDisclosures() {
        return list(TicketField.IDENTITY_DISCLOSURES, view.identityDisclosures(), IdentityDisclosureType::new);
    }

    @Description("The reminder to show on every screen an officer opens.")
    public @Nullable TextType getReminder() {
        return map(view.reminder(), TextType::new);
    }

    @Description("An opaque value for the last visible step. Send it back when you change the report.")
    public @Nullable String getVersion() {
        return view.version();
    }
}

package id.sigap.door.graphql.ticket;

import id.sigap.access.TicketField;
import id.sigap.deadline.Urgency;
import id.sigap.door.graphql.GlobalId;
import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.TextType;
import id.sigap.door.graphql.reference.AreaType;
import id.sigap.door.graphql.reference.CategoryType;
import id.sigap.door.graphql.reference.ChannelType;
import id.sigap.door.graphql.reference.PointType;
import id.sigap.door.graphql.reference.UnitType;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.ErasureState;
import id.sigap.ticket.StepView;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.Visibility;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A report as this viewer may see it: every getter reads the view, which holds no more than that. */
@Type("Ticket")
@Description("A citizen report, as this viewer may see it. A hidden field is null and is named in hiddenFields.")
public class TicketType {

    private final TicketView view;
    private final ReferenceBook book;

    public TicketType(TicketView view, ReferenceBook book) {
        this.view = view;
        this.book = book;
    }

    /** Null if there is nothing to see. */
    public static @Nullable TicketType of(@Nullable TicketView view, ReferenceBook book) {
        return view == null ? null : new TicketType(view, book);
    }

    TicketView view() {
        return view;
    }

    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of(GlobalId.Kind.TICKET, view.id());
    }

    @NonNull
    @Description(
            "The fields this viewer may not see. Depends on who asks and on the report's privacy, never on values.")
    public List<@NonNull TicketField> getHiddenFields() {
        return Arrays.stream(TicketField.values())
                .filter(field -> !view.shows(field))
                .toList();
    }

    @NonNull
    @Description("The public number, as printed.")
    public String getNumber() {
        return view.number();
    }

    @NonNull
    @Description("The status of the report.")
    public Status getStatus() {
        return view.status();
    }

    @NonNull
    @Description("The status in the city's words; for citizens without abbreviations.")
    public TextType getStatusLabel() {
        return label(view.status());
    }

    /** The city's word for those who are reminded of what they may not share, that is for staff. */
    TextType label(Status status) {
        return new TextType(view.shows(TicketField.REMINDER) ? status.label() : status.writtenOut());
    }

    @NonNull
    @Description("Whether the report is public or private.")
    public Visibility getVisibility() {
        return view.visibility();
    }

    @NonNull
    @Description("What it is about.")
    public CategoryType getCategory() {
        return new CategoryType(book.categoryOf(view.category()), book);
    }

    @Description("The urban village; null if the report has no place.")
    public @Nullable AreaType getArea() {
        return map(view.area(), area -> AreaType.of(area.code(), book));
    }

    @Description("Whether the urban village was guessed from the point and should be confirmed.")
    public @Nullable Boolean getAreaSuggested() {
        return map(view.area(), area -> area.suggested());
    }

    @Description("The point, rounded to about 100 metres.")
    public @Nullable PointType getApproximatePoint() {
        return map(view.approximatePoint(), PointType::new);
    }

    @Description("The point as reported.")
    public @Nullable PointType getExactPoint() {
        return map(view.exactPoint(), PointType::new);
    }

    @Description("The reporter's words for the place.")
    public @Nullable String getAddress() {
        return view.address();
    }

    @Description("What the reporter wrote.")
    public @Nullable String getDescription() {
        return view.description();
    }

    @Description(
            "What those outside read in place of the description, if the Bureau has hidden words of it; to who reads it"
                    + " whole.")
    public @Nullable String getPublicDescription() {
        return view.redaction();
    }

    @Description("The channel it came in by.")
    public @Nullable ChannelType getChannel() {
        return book.channel(view.channel()).map(ChannelType::new).orElse(null);
    }

    @Description("The unit that has the report now.")
    public @Nullable UnitType getHolder() {
        return UnitType.of(view.holder(), book);
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
                        .map(action -> new AvailableActionType(action, view.status()))
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

    /** Null if the field is hidden, however many there are. */
    private <T, R> @Nullable List<R> list(TicketField field, List<T> values, Function<T, R> mapper) {
        return view.shows(field) ? values.stream().map(mapper).toList() : null;
    }

    private static <T, R> @Nullable R map(@Nullable T value, Function<T, @Nullable R> mapper) {
        return value == null ? null : mapper.apply(value);
    }
}

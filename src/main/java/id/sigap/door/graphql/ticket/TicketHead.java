package id.sigap.door.graphql.ticket;

import id.sigap.access.TicketField;
import id.sigap.door.graphql.GlobalId;
import id.sigap.door.graphql.NodeType;
import id.sigap.door.graphql.TextType;
import id.sigap.door.graphql.reference.AreaType;
import id.sigap.door.graphql.reference.CategoryType;
import id.sigap.door.graphql.reference.ChannelType;
import id.sigap.door.graphql.reference.PointType;
import id.sigap.door.graphql.reference.UnitType;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.Visibility;
import id.sigap.workflow.Status;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a report is about, and where it stands; the other half of {@link TicketType}. */
public abstract class TicketHead {

    final TicketView view;
    final ReferenceBook book;

    TicketHead(TicketView view, ReferenceBook book) {
        this.view = view;
        this.book = book;
    }

    TicketView view() {
        return view;
    }

    @Id
    @NonNull
    @Description(NodeType.ID)
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

    @Description("What those outside read instead, if words of it are hidden; to who reads all of it.")
    public @Nullable String getPublicDescription() {
        return view.redaction();
    }

    @Description("The channel it came in by.")
    public @Nullable ChannelType getChannel() {
        return ChannelType.of(view.channel(), book);
    }

    @Description("The unit that has the report now.")
    public @Nullable UnitType getHolder() {
        return UnitType.of(view.holder(), book);
    }

    @Description("Whether you follow it; for citizens.")
    public @Nullable Boolean getViewerFollows() {
        return view.following() == null ? null : view.following().follows();
    }

    @Description(
            "Whether it is yours, or you follow it, and its status or category moved on since you last marked it as read;"
                    + " for citizens.")
    public @Nullable Boolean getUnread() {
        return view.following() == null ? null : view.following().unread();
    }

    @Description("Whether somebody of your unit has it in hand; for staff of the very unit that has the report.")
    public @Nullable Boolean getClaimed() {
        return view.shows(TicketField.CLAIM) ? view.claim() != null : null;
    }

    @Description("Whether you have it in hand.")
    public @Nullable Boolean getClaimedByMe() {
        return view.shows(TicketField.CLAIM)
                ? view.claim() != null && view.claim().mine()
                : null;
    }

    @Description("The name of whoever of your unit has it in hand; null if nobody has, or without a name.")
    public @Nullable String getClaimedBy() {
        return view.claim() == null ? null : view.claim().officer();
    }

    /** Null if the field is hidden, however many there are. */
    final <T, R> @Nullable List<R> list(TicketField field, List<T> values, Function<T, R> mapper) {
        return view.shows(field) ? values.stream().map(mapper).toList() : null;
    }

    static <T, R> @Nullable R map(@Nullable T value, Function<T, @Nullable R> mapper) {
        return value == null ? null : mapper.apply(value);
    }
}

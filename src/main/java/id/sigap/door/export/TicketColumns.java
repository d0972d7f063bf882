package id.sigap.door.export;

import id.sigap.access.TicketField;
import id.sigap.problem.Language;
import id.sigap.problem.LocalizedText;
import id.sigap.reference.Area;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.Point;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.DueView;
import id.sigap.ticket.TicketView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of reports, under the names of the schema: those of the fields that its reader may be shown of some
 * report. A cell is what the view has; the view of a report has nothing that its reader may not see.
 */
final class TicketColumns {

    private final ReferenceBook book;
    private final Language language;
    private final List<Column> columns = new ArrayList<>();

    private record Column(String name, Function<TicketView, @Nullable Object> value) {}

    TicketColumns(Set<TicketField> shown, ReferenceBook book, Language language) {
        this.book = book;
        this.language = language;
        Arrays.stream(TicketField.values()).filter(shown::contains).forEach(field -> columns.addAll(of(field)));
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    List<@Nullable Object> row(TicketView ticket) {
        List<@Nullable Object> row = new ArrayList<>();
        columns.forEach(column -> row.add(column.value().apply(ticket)));
        return row;
    }

    /** No {@code default}: a new field is a column, or is none for a reason. */
    private List<Column> of(TicketField field) {
        return switch (field) {
            case NUMBER, STATUS, VISIBILITY, CATEGORY, AREA, CHANNEL, HOLDER, PROGRESS -> standing(field);
            case APPROXIMATE_POINT, EXACT_POINT, ADDRESS, DESCRIPTION, REDACTION, REMINDER -> written(field);
            case SUBMITTED_AT, DEADLINE, URGENCY, PAUSE, LISTED_FROM -> timed(field);
            case TRANSFER, RATING, DISPUTE, MERGED_INTO, ERASURE, FOLLOWING, CLAIM -> marked(field);
            // Lists in themselves, which a report is opened for.
            case STEPS, INTERNAL_NOTES, OFFICERS, STEP_TIMES, REDACTION_REASON -> List.of();
            case REPORT_PHOTOS, EVIDENCE_PHOTOS, CLOSER_LOOKS, PHOTO_GRANTS, PHOTO_GRANTED_UNTIL -> List.of();
            case COMMENTS, MERGED_COMMENTS, COMMENT_TIMES, ANSWERS -> List.of();
            // Disclosed one by one, with a reason each.
            case REPORTER, IDENTITY_DISCLOSURES -> List.of();
            // For clients that act.
            case AVAILABLE_ACTIONS, VERSION -> List.of();
        };
    }

    private List<Column> standing(TicketField field) {
        return switch (field) {
            case NUMBER -> one("number", TicketView::number);
            case STATUS ->
                List.of(new Column("status", TicketView::status), new Column("statusLabel", this::statusLabel));
            case VISIBILITY -> one("visibility", TicketView::visibility);
            case CATEGORY ->
                List.of(
                        new Column("category", TicketView::category),
                        new Column(
                                "categoryName",
                                ticket -> in(book.categoryOf(ticket.category()).name())));
            case AREA ->
                List.of(
                        new Column("area", ticket -> map(ticket.area(), area -> area.code())),
                        new Column("areaName", ticket -> map(ticket.area(), area -> areaName(area.code()))),
                        new Column("areaSuggested", ticket -> map(ticket.area(), area -> area.suggested())));
            case CHANNEL -> one("channel", TicketView::channel);
            case HOLDER ->
                List.of(
                        new Column("holder", TicketView::holder),
                        new Column("holderName", ticket -> map(ticket.holder(), this::unitName)));
            case PROGRESS -> one("progress", TicketView::progress);
            default -> throw new IllegalStateException(field.name());
        };
    }

    private List<Column> written(TicketField field) {
        return switch (field) {
            case APPROXIMATE_POINT -> point("approximate", TicketView::approximatePoint);
            case EXACT_POINT -> point("exact", TicketView::exactPoint);
            case ADDRESS -> one("address", TicketView::address);
            case DESCRIPTION -> one("description", TicketView::description);
            case REDACTION -> one("publicDescription", TicketView::redaction);
            case REMINDER -> one("reminder", ticket -> map(ticket.reminder(), this::in));
            default -> throw new IllegalStateException(field.name());
        };
    }

    private List<Column> timed(TicketField field) {
        return switch (field) {
            case SUBMITTED_AT -> one("submittedAt", TicketView::submittedAt);
            case DEADLINE ->
                List.of(
                        due("dueOn", DueView::dueOn),
                        due("dueProvisional", DueView::provisional),
                        due("agreedOn", DueView::agreedOn),
                        due("pausedUntil", DueView::pausedUntil));
            case URGENCY -> one("urgency", TicketView::urgency);
            case PAUSE -> one("paused", TicketView::pause);
            case LISTED_FROM -> one("listedFrom", TicketView::listedFrom);
            default -> throw new IllegalStateException(field.name());
        };
    }

    private List<Column> marked(TicketField field) {
        return switch (field) {
            case TRANSFER -> one("transferTo", TicketView::transfer);
            case RATING -> one("rating", TicketView::rating);
            case DISPUTE -> one("disputePending", TicketView::dispute);
            case MERGED_INTO -> one("mergedInto", TicketView::mergedInto);
            case ERASURE -> one("erasure", TicketView::erasure);
            case FOLLOWING ->
                List.of(
                        new Column("viewerFollows", ticket -> map(ticket.following(), it -> it.follows())),
                        new Column("unread", ticket -> map(ticket.following(), it -> it.unread())));
            case CLAIM ->
                List.of(
                        new Column(
                                "claimed", ticket -> ticket.shows(TicketField.CLAIM) ? ticket.claim() != null : null),
                        new Column("claimedBy", ticket -> map(ticket.claim(), it -> it.officer())));
            default -> throw new IllegalStateException(field.name());
        };
    }

    private static List<Column> one(String name, Function<TicketView, @Nullable Object> value) {
        return List.of(new Column(name, value));
    }

    private static List<Column> point(String which, Function<TicketView, @Nullable Point> point) {
        return List.of(
                new Column(which + "Latitude", ticket -> map(point.apply(ticket), Point::latitude)),
                new Column(which + "Longitude", ticket -> map(point.apply(ticket), Point::longitude)));
    }

    private static Column due(String name, Function<DueView, @Nullable Object> value) {
        return new Column(name, ticket -> map(ticket.deadline(), value));
    }

    /** The city's word for staff, written out for others: as the schema's {@code statusLabel}. */
    private String statusLabel(TicketView ticket) {
        return in(
                ticket.shows(TicketField.REMINDER)
                        ? ticket.status().label()
                        : ticket.status().writtenOut());
    }

    private @Nullable String areaName(String code) {
        return book.area(code).map(Area::name).orElse(null);
    }

    private @Nullable String unitName(String code) {
        return book.unit(code).map(OrgUnit::name).orElse(null);
    }

    private String in(LocalizedText text) {
        return text.in(language);
    }

    private static <T, R> @Nullable R map(@Nullable T value, Function<T, @Nullable R> mapper) {
        return value == null ? null : mapper.apply(value);
    }
}

package id.sigap.ticket;

import id.sigap.access.TicketFacts;
import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import id.sigap.deadline.StepDue;
import id.sigap.deadline.Urgency;
import id.sigap.problem.LocalizedText;
import id.sigap.reference.Point;
import id.sigap.workflow.Action;
import id.sigap.workflow.Standpoint;
import id.sigap.workflow.Status;
import id.sigap.workflow.Workflow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as one viewer may see it: the only form in which it leaves this package.
 *
 * <p>One component for each {@link TicketField}, null or empty when hidden; {@code shown} tells hidden from empty and
 * depends on what the viewer is to the report and on its privacy alone, never on a value. Times of steps and comments are inside them.
 */
public record TicketView(
        UUID id,
        Set<TicketField> shown,
        @Nullable String number,
        @Nullable Status status,
        @Nullable Visibility visibility,
        @Nullable String category,
        @Nullable PlacedArea area,
        @Nullable Point approximatePoint,
        @Nullable Point exactPoint,
        @Nullable String address,
        @Nullable String description,
        @Nullable String channel,
        @Nullable String holder,
        List<StepView> steps,
        @Nullable Integer progress,
        @Nullable Instant submittedAt,
        @Nullable DueView deadline,
        @Nullable Urgency urgency,
        @Nullable Boolean pause,
        @Nullable String transfer,
        @Nullable Integer rating,
        @Nullable Boolean dispute,
        @Nullable String mergedInto,
        List<PhotoView> reportPhotos,
        List<PhotoGrantView> photoGrants,
        @Nullable Instant photoGrantedUntil,
        Set<Action> availableActions,
        @Nullable LocalDate listedFrom,
        List<CommentView> comments,
        @Nullable String reporter,
        List<IdentityDisclosureView> identityDisclosures,
        @Nullable ErasureState erasure,
        @Nullable LocalizedText reminder,
        @Nullable String version) {

    /** What everybody reads where a name would stand, until it is disclosed. */
    public static final String ANONIM = "Anonim";

    private static final Set<Status> CHECKED = EnumSet.of(Status.VALIDATION, Status.VERIFICATION);

    private static final LocalizedText PRIVATE_REMINDER = new LocalizedText(
            "Laporan ini bersifat privat. Jangan membagikan informasi dalam laporan ini kepada siapa pun.",
            "This report is private. Do not share the information in this report with anyone.");
    private static final LocalizedText PUBLIC_REMINDER = new LocalizedText(
            "Jangan membagikan informasi dalam laporan ini kepada siapa pun.",
            "Do not share the information in this report with anyone.");

    /** Copies what this viewer may see, and nothing else. The caller has made sure that there is something to see. */
    static TicketView of(TicketRow row, Trail trail, Viewer viewer, Gate gate, boolean pinProven, Surroundings around) {
        TicketFacts facts = row.facts(pinProven);
        return new TicketView(
                row.id(),
                gate.shown(),
                gate.of(TicketField.NUMBER, () -> new TicketNumber(row.number()).printed()),
                gate.of(TicketField.STATUS, row::shownStatus),
                gate.of(TicketField.VISIBILITY, () -> row.open() ? Visibility.PUBLIC : Visibility.PRIVATE),
                gate.of(TicketField.CATEGORY, row::categoryCode),
                gate.of(TicketField.AREA, () -> placedArea(row.place())),
                gate.of(TicketField.APPROXIMATE_POINT, () -> approximate(row.place())),
                gate.of(TicketField.EXACT_POINT, () -> exact(row.place())),
                gate.of(TicketField.ADDRESS, () -> shownText(row.place().address())),
                gate.of(TicketField.DESCRIPTION, () -> shownText(row.description())),
                gate.of(TicketField.CHANNEL, row::channelCode),
                gate.of(TicketField.HOLDER, row::holderCode),
                gate.steps(trail, around.officerIds()),
                gate.progress(row.work()),
                gate.of(TicketField.SUBMITTED_AT, row::submittedAt),
                gate.of(TicketField.DEADLINE, () -> due(row.clocks())),
                gate.of(TicketField.URGENCY, () -> urgency(row, around.today(), gate.bureau())),
                gate.of(TicketField.PAUSE, () -> row.clocks().pausedUntil() != null),
                gate.of(TicketField.TRANSFER, () -> row.work().transferTo()),
                gate.of(TicketField.RATING, () -> row.work().rating()),
                gate.of(TicketField.DISPUTE, () -> row.work().disputePending()),
                gate.of(TicketField.MERGED_INTO, () -> mergedNumber(row.merge())),
                gate.reportPhotos(trail),
                gate.photoGrants(trail, around.now()),
                gate.photoGrantedUntil(trail, viewer, around.now()),
                gate.set(
                        TicketField.AVAILABLE_ACTIONS,
                        () -> Workflow.available(
                                row.caseFor(viewer), Standpoint.of(viewer, facts, around.holderAbsent()))),
                gate.of(TicketField.LISTED_FROM, row::listedFrom),
                gate.comments(trail),
                gate.of(TicketField.REPORTER, () -> ANONIM),
                gate.identityDisclosures(trail),
                gate.of(TicketField.ERASURE, row::erasure),
                gate.of(TicketField.REMINDER, () -> row.open() ? PUBLIC_REMINDER : PRIVATE_REMINDER),
                gate.of(TicketField.VERSION, () -> around.versions().of(row, gate.privateStepsToo())));
    }

    /** Whether this viewer may read that field of this report. */
    public boolean shows(TicketField field) {
        return shown.contains(field);
    }

    private static @Nullable PlacedArea placedArea(Place place) {
        String code = place.areaCode();
        return code == null ? null : new PlacedArea(code, place.source().isSuggested());
    }

    private static @Nullable Point exact(Place place) {
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        return latitude == null || longitude == null ? null : new Point(latitude, longitude);
    }

    /** To three decimals: about 110 metres. */
    private static @Nullable Point approximate(Place place) {
        Point exact = exact(place);
        return exact == null
                ? null
                : new Point(Math.rint(exact.latitude() * 1000) / 1000, Math.rint(exact.longitude() * 1000) / 1000);
    }

    private static DueView due(ClockRow clocks) {
        return new DueView(clocks.dueOn(), clocks.provisional(), clocks.agreedOn(), clocks.pausedUntil());
    }

    /** Units have a band for their own step alone; a merged report's clock stands still. */
    private static @Nullable Urgency urgency(TicketRow row, LocalDate today, boolean bureau) {
        StepDue due = row.clocks().stepDue();
        boolean othersStep = !bureau && CHECKED.contains(row.status());
        return due == null || othersStep || row.merge().merged() ? null : due.urgency(today);
    }

    private static @Nullable String mergedNumber(MergeRow merge) {
        return merge.into() == null ? null : new TicketNumber(merge.into()).printed();
    }

    private static @Nullable String shownText(@Nullable String stored) {
        return stored == null ? null : Texts.shown(stored);
    }
}

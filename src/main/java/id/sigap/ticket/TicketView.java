package id.sigap.ticket;

import id.sigap.access.TicketFacts;
import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.deadline.Deadline;
import id.sigap.problem.LocalizedText;
import id.sigap.reference.Point;
import id.sigap.workflow.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A report as one viewer may see it: the only form in which it leaves this package.
 *
 * <p>One component for each {@link TicketField}, null or empty when hidden; {@code shown} tells hidden from empty and
 * depends on the viewer and the report's privacy alone, never on a value. Times of steps and comments are inside them.
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
        @Nullable Instant submittedAt,
        @Nullable Deadline deadline,
        @Nullable LocalDate listedFrom,
        List<CommentView> comments,
        @Nullable String reporter,
        @Nullable LocalizedText reminder,
        @Nullable String version) {

    /** What everybody reads where a name would stand, until it is disclosed. */
    public static final String ANONIM = "Anonim";

    private static final LocalizedText PRIVATE_REMINDER = new LocalizedText(
            "Laporan ini bersifat privat. Jangan membagikan informasi dalam laporan ini kepada siapa pun.",
            "This report is private. Do not share the information in this report with anyone.");
    private static final LocalizedText PUBLIC_REMINDER = new LocalizedText(
            "Jangan membagikan informasi dalam laporan ini kepada siapa pun.",
            "Do not share the information in this report with anyone.");

    /** Copies what this viewer may see, and nothing else. The caller has made sure that there is something to see. */
    static TicketView of(TicketRow row, Trail trail, Viewer viewer, boolean pinProven, Versions versions) {
        TicketFacts facts = row.facts(pinProven);
        Gate gate = new Gate(
                VisibilityPolicy.shown(viewer, facts),
                VisibilityPolicy.seesPrivateSteps(VisibilityPolicy.standings(viewer, facts)));
        return new TicketView(
                row.id(),
                gate.shown,
                gate.of(TicketField.NUMBER, () -> new TicketNumber(row.number()).printed()),
                gate.of(TicketField.STATUS, row::status),
                gate.of(TicketField.VISIBILITY, () -> row.open() ? Visibility.PUBLIC : Visibility.PRIVATE),
                gate.of(TicketField.CATEGORY, row::categoryCode),
                gate.of(TicketField.AREA, () -> placedArea(row.place())),
                gate.of(TicketField.APPROXIMATE_POINT, () -> approximate(row.place())),
                gate.of(TicketField.EXACT_POINT, () -> exact(row.place())),
                gate.of(TicketField.ADDRESS, () -> shownText(row.place().address())),
                gate.of(TicketField.DESCRIPTION, () -> shownText(row.description())),
                gate.of(TicketField.CHANNEL, row::channelCode),
                gate.of(TicketField.HOLDER, row::holderCode),
                gate.steps(trail),
                gate.of(TicketField.SUBMITTED_AT, row::submittedAt),
                gate.of(TicketField.DEADLINE, () -> new Deadline(row.dueOn(), row.dueProvisional())),
                gate.of(TicketField.LISTED_FROM, row::listedFrom),
                gate.comments(trail),
                gate.of(TicketField.REPORTER, () -> ANONIM),
                gate.of(TicketField.REMINDER, () -> row.open() ? PUBLIC_REMINDER : PRIVATE_REMINDER),
                gate.of(TicketField.VERSION, () -> versions.of(row.id(), row.statusPosition())));
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

    private static @Nullable String shownText(@Nullable String stored) {
        return stored == null ? null : Texts.shown(stored);
    }

    /** What is open to this viewer. */
    private record Gate(Set<TicketField> shown, boolean privateStepsToo) {

        <T> @Nullable T of(TicketField field, Supplier<@Nullable T> value) {
            return shown.contains(field) ? value.get() : null;
        }

        List<StepView> steps(Trail trail) {
            return !shown.contains(TicketField.STEPS)
                    ? List.of()
                    : trail.steps().stream()
                            .filter(step -> shown.contains(step.field()))
                            .filter(step -> isOpen(step) || step.field() == TicketField.STATUS)
                            .map(this::step)
                            .toList();
        }

        /** Of a step while the report was private, others learn the status and nothing else. */
        private boolean isOpen(Step step) {
            return privateStepsToo || !step.writtenPrivately();
        }

        private StepView step(Step step) {
            // The unit that entered a report would tell the channel it came by.
            boolean unitShown = isOpen(step) && (step.action() != Action.SUBMIT || shown.contains(TicketField.CHANNEL));
            return new StepView(
                    step.action(), step.status(), unitShown ? step.unit() : null, of(TicketField.STEP_TIMES, step::at));
        }

        List<CommentView> comments(Trail trail) {
            return !shown.contains(TicketField.COMMENTS)
                    ? List.of()
                    : trail.comments().stream()
                            .filter(comment -> privateStepsToo || !comment.writtenPrivately())
                            .map(comment -> new CommentView(
                                    comment.id(),
                                    Texts.shown(comment.body()),
                                    of(TicketField.COMMENT_TIMES, comment::at)))
                            .toList();
        }
    }
}

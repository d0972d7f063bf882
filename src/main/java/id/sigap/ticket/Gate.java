package id.sigap.ticket;

import id.sigap.access.Standing;
import id.sigap.access.TicketFacts;
import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a report is open to one viewer: values pass it on their way into the view. */
record Gate(Set<TicketField> shown, boolean privateStepsToo, boolean bureau) {

    static Gate of(Viewer viewer, TicketFacts facts) {
        Set<Standing> standings = VisibilityPolicy.standings(viewer, facts);
        return new Gate(
                VisibilityPolicy.shown(standings, facts.open()),
                VisibilityPolicy.seesPrivateSteps(standings),
                standings.contains(Standing.BUREAU) || standings.contains(Standing.ADMIN));
    }

    <T> @Nullable T of(TicketField field, Supplier<@Nullable T> value) {
        return shown.contains(field) ? value.get() : null;
    }

    <T> Set<T> set(TicketField field, Supplier<Set<T>> value) {
        return shown.contains(field) ? value.get() : Set.of();
    }

    List<StepView> steps(Trail trail) {
        if (!shown.contains(TicketField.STEPS)) {
            return List.of();
        }
        List<StepView> steps = new ArrayList<>();
        Status before = null;
        for (Step step : trail.steps()) {
            if (isShown(step, before)) {
                steps.add(isOpen(step) ? step(step, trail) : statusOf(step));
                before = step.status();
            }
        }
        return steps;
    }

    /** A recalculation that moved no overall day is nobody's business; of a private past every status counts once. */
    private boolean isShown(Step step, @Nullable Status before) {
        if (!shown.contains(step.field()) || (step.action() == Action.RECALCULATE && step.dueAfter() == null)) {
            return false;
        }
        return isOpen(step) || (step.field() == TicketField.STATUS && step.status() != before);
    }

    /** Of a step while the report was private, others learn the status and nothing else. */
    private boolean isOpen(Step step) {
        return privateStepsToo || !step.writtenPrivately();
    }

    private StepView statusOf(Step step) {
        return new StepView(null, step.status(), null, null, null, null, null, null, null, List.of(), null, null, null);
    }

    private StepView step(Step step, Trail trail) {
        // The unit that entered a report would tell the channel it came by.
        boolean unitShown = step.action() != Action.SUBMIT || shown.contains(TicketField.CHANNEL);
        boolean noteShown = shown.contains(step.action().noteField());
        return new StepView(
                step.action(),
                step.status(),
                unitShown ? step.unit() : null,
                of(TicketField.HOLDER, step::toUnit),
                of(TicketField.OFFICERS, () -> step.officer() == null ? null : Texts.shown(step.officer())),
                of(TicketField.OFFICERS, step::onBehalf),
                noteShown ? step.reasonCode() : null,
                noteShown && step.note() != null ? Texts.shown(step.note()) : null,
                of(TicketField.PROGRESS, step::progress),
                photos(
                        trail,
                        photo -> shown.contains(TicketField.EVIDENCE_PHOTOS)
                                && !photo.reported()
                                && photo.position() == step.position()),
                of(TicketField.DEADLINE, step::dueBefore),
                of(TicketField.DEADLINE, step::dueAfter),
                of(TicketField.STEP_TIMES, step::at));
    }

    /** As of the step that recorded it: what was written while the report was private stays so. */
    @Nullable
    Integer progress(WorkRow work) {
        return of(TicketField.PROGRESS, () -> privateStepsToo || !work.progressPrivately() ? work.progress() : null);
    }

    /**
     * The reporter's own; who published the report published them. Not those of a step that is hidden as such: a photo
     * more would tell a dispute.
     */
    List<PhotoView> reportPhotos(Trail trail) {
        Set<Integer> hidden = trail.steps().stream()
                .filter(step -> !shown.contains(step.field()))
                .map(Step::position)
                .collect(Collectors.toSet());
        return !shown.contains(TicketField.REPORT_PHOTOS)
                ? List.of()
                : photos(trail, photo -> photo.reported() && !hidden.contains(photo.position()));
    }

    private static List<PhotoView> photos(Trail trail, Predicate<Trail.Picture> which) {
        return trail.photos().stream()
                .filter(which)
                .map(photo -> new PhotoView(photo.id(), photo.width(), photo.height()))
                .toList();
    }

    List<CommentView> comments(Trail trail) {
        return !shown.contains(TicketField.COMMENTS)
                ? List.of()
                : trail.comments().stream()
                        .filter(comment -> privateStepsToo || !comment.writtenPrivately())
                        .map(comment -> new CommentView(
                                comment.id(), Texts.shown(comment.body()), of(TicketField.COMMENT_TIMES, comment::at)))
                        .toList();
    }
}

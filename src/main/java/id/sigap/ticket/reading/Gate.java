package id.sigap.ticket.reading;

import id.sigap.access.Standing;
import id.sigap.access.TicketFacts;
import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.platform.OfficerIds;
import id.sigap.reference.question.Answered;
import id.sigap.reference.question.Questions;
import id.sigap.text.Texts;
import id.sigap.ticket.CommentView;
import id.sigap.ticket.IdentityDisclosureView;
import id.sigap.ticket.PhotoGrantView;
import id.sigap.ticket.PhotoView;
import id.sigap.ticket.StepView;
import id.sigap.ticket.cover.Words;
import id.sigap.ticket.reading.ViewMaker.ViewContext;
import id.sigap.ticket.report.Step;
import id.sigap.ticket.report.TicketRow;
import id.sigap.ticket.report.WorkRow;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets only those values of a report into a view that its viewer may see. */
record Gate(Set<TicketField> shown, Set<TicketField> shownWhilePrivate, boolean privateStepsToo, boolean bureau) {

    static Gate of(Viewer viewer, TicketFacts facts) {
        Set<Standing> standings = VisibilityPolicy.standings(viewer, facts);
        return of(viewer, facts, standings, VisibilityPolicy.shown(standings, facts.open()));
    }

    /** For a list, which staff are shown less in. */
    static Gate inList(Viewer viewer, TicketFacts facts) {
        Set<Standing> standings = VisibilityPolicy.standings(viewer, facts);
        return of(viewer, facts, standings, VisibilityPolicy.shownInList(standings, facts.open()));
    }

    private static Gate of(Viewer viewer, TicketFacts facts, Set<Standing> standings, Set<TicketField> shown) {
        return new Gate(
                shown,
                VisibilityPolicy.shown(viewer, facts.whilePrivate()),
                VisibilityPolicy.seesPrivateSteps(standings),
                standings.contains(Standing.BUREAU) || standings.contains(Standing.ADMIN));
    }

    <T> @Nullable T of(TicketField field, Supplier<@Nullable T> value) {
        return shown.contains(field) ? value.get() : null;
    }

    /** Of what whoever sees a report sees: should that change, the view fails, and nothing is shown. */
    <T> T always(TicketField field, T value) {
        if (!shown.contains(field)) {
            throw new IllegalStateException(field + " is hidden from somebody who sees the report");
        }
        return value;
    }

    <T> Set<T> set(TicketField field, Supplier<Set<T>> value) {
        return shown.contains(field) ? value.get() : Set.of();
    }

    /** Those outside read it without what the Bureau has hidden of it. */
    @Nullable
    String description(Words words) {
        return of(TicketField.DESCRIPTION, () -> {
            String covered = shown.contains(TicketField.REDACTION) ? null : words.coveredDescription();
            return Texts.shown(covered == null ? words.description() : covered);
        });
    }

    List<StepView> steps(Trail trail, TicketRow row, ViewContext around) {
        if (!shown.contains(TicketField.STEPS)) {
            return List.of();
        }
        List<StepView> steps = new ArrayList<>();
        Status before = null;
        for (Step step : trail.steps()) {
            if (isShown(step, before)) {
                steps.add(isOpen(step) ? step(step, trail, row, around) : statusOf(step));
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
        return new StepView(
                null,
                step.status(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    private StepView step(Step step, Trail trail, TicketRow row, ViewContext around) {
        // The unit that entered a report would tell the channel it came by.
        boolean unitShown = step.action() != Action.SUBMIT || shown.contains(TicketField.CHANNEL);
        boolean noteShown = shown.contains(step.action().noteField());
        return new StepView(
                step.action(),
                step.status(),
                unitShown ? step.unit() : null,
                step.action() == Action.SUBMIT ? null : of(TicketField.HOLDER, step::toUnit),
                of(TicketField.OFFICERS, () -> step.officer() == null ? null : Texts.shown(step.officer())),
                of(TicketField.OFFICERS, () -> officerId(step, around.officerIds())),
                of(TicketField.OFFICERS, step::onBehalf),
                noteShown ? step.reasonCode() : null,
                noteShown ? note(step, row.words()) : null,
                of(TicketField.REDACTION, () -> noteShown ? publicNote(step, row.words()) : null),
                bureau && isPublic(step) ? around.versions().ofNote(row.id(), step.position()) : null,
                of(TicketField.PROGRESS, step::progress),
                photos(trail, row, TicketField.EVIDENCE_PHOTOS, photo -> photo.position() == step.position()),
                of(TicketField.DEADLINE, step::dueBefore),
                of(TicketField.DEADLINE, step::dueAfter),
                of(TicketField.STEP_TIMES, step::at));
    }

    /** A completion is a part of the description: where some of that is hidden, those outside read it there. */
    private @Nullable String note(Step step, Words words) {
        String note = step.note();
        boolean whole = note == null || shown.contains(TicketField.REDACTION);
        if (!whole && step.action() == Action.COMPLETE && words.coveredDescription() != null) {
            return null;
        }
        String covered = whole ? null : publicNote(step, words);
        return covered != null || note == null ? covered : Texts.shown(note);
    }

    private static @Nullable String publicNote(Step step, Words words) {
        return step.note() == null ? null : words.coveredNote(step.position(), step.note());
    }

    /** Whether everybody reads its note: of such notes words can be hidden. A completion's are hidden in the description. */
    private static boolean isPublic(Step step) {
        return step.note() != null && step.action().hasPublicNote() && !step.writtenPrivately();
    }

    /** For those alone who may name an officer by it. */
    private @Nullable String officerId(Step step, OfficerIds officerIds) {
        return !bureau || step.actorKey() == null || step.unit() == null
                ? null
                : officerIds.of(new OfficerIds.Officer(step.actorKey(), step.unit(), step.officer()));
    }

    List<PhotoGrantView> photoGrants(Trail trail, Instant now) {
        return !shown.contains(TicketField.PHOTO_GRANTS)
                ? List.of()
                : trail.grants().stream()
                        .map(grant -> new PhotoGrantView(
                                grant.id(),
                                grant.officer() == null ? null : Texts.shown(grant.officer()),
                                grant.unit(),
                                grant.until(),
                                grant.reason() == null ? null : Texts.shown(grant.reason()),
                                grant.grantedBy() == null ? null : Texts.shown(grant.grantedBy()),
                                grant.isLive(now)))
                        .toList();
    }

    @Nullable
    Instant photoGrantedUntil(Trail trail, Viewer viewer, Instant now) {
        return of(TicketField.PHOTO_GRANTED_UNTIL, () -> trail.grants().stream()
                .filter(grant -> grant.isLive(now) && grant.officerKey().equals(viewer.personKey()))
                .map(Trail.Grant::until)
                .max(Comparator.naturalOrder())
                .orElse(null));
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
    List<PhotoView> reportPhotos(Trail trail, TicketRow row) {
        Set<Integer> hidden = trail.steps().stream()
                .filter(step -> !shown.contains(step.field()))
                .map(Step::position)
                .collect(Collectors.toSet());
        return photos(trail, row, TicketField.REPORT_PHOTOS, photo -> !hidden.contains(photo.position()));
    }

    /** Of photos that are shown. The other report's number is no secret to who is shown this: they may see every report. */
    List<PhotoView.CloserLook> closerLooks(Trail trail, TicketRow row) {
        return !shown.contains(TicketField.CLOSER_LOOKS)
                ? List.of()
                : trail.closerLooks().stream()
                        .flatMap(
                                look -> photos(trail, row, TicketField.EVIDENCE_PHOTOS, photo -> photo.id()
                                                .equals(look.photo()))
                                        .stream()
                                        .map(photo -> new PhotoView.CloserLook(photo, look.reasons(), look.earlier())))
                        .toList();
    }

    private List<PhotoView> photos(Trail trail, TicketRow row, TicketField field, Predicate<Trail.Picture> which) {
        return trail.photos().stream()
                .filter(photo -> photo.field() == field && shown.contains(field))
                .filter(photo -> !photo.staysPrivate() || shownWhilePrivate.contains(field))
                .filter(which)
                .map(photo -> new PhotoView(
                        photo.id(),
                        photo.kind(),
                        photo.width(),
                        photo.height(),
                        of(TicketField.REDACTION, () -> row.words().masksOf(photo.id()) != null)))
                .toList();
    }

    List<CommentView> comments(Trail trail) {
        return trail.comments().stream()
                .filter(comment -> shown.contains(comment.field()))
                .filter(comment -> privateStepsToo || !comment.writtenPrivately())
                .map(comment -> new CommentView(
                        comment.id(), Texts.shown(comment.body()), of(TicketField.COMMENT_TIMES, comment::at)))
                .toList();
    }

    /** What a report answered. */
    List<Answered> answers(Trail trail, Questions questions) {
        return !shown.contains(TicketField.ANSWERS)
                ? List.of()
                : trail.answers().stream()
                        .flatMap(answers -> answers.read(questions).stream())
                        .toList();
    }

    List<IdentityDisclosureView> identityDisclosures(Trail trail) {
        return shown.contains(TicketField.IDENTITY_DISCLOSURES) ? List.copyOf(trail.disclosures()) : List.of();
    }
}

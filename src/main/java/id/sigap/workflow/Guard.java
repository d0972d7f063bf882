package id.sigap.workflow;

import id.sigap.problem.Described;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a step. Those on the report alone decide what is available; those on the act are asked when it is tried.
 */
public enum Guard implements Described {
    NOT_MERGED("It is not merged into another.", ProblemCode.MERGED, report -> !report.merged()),
    MERGED("It is merged into another.", ProblemCode.STEP_NOT_POSSIBLE, TicketState::merged),
    NOT_A_MASTER("No other report is merged into it.", ProblemCode.MERGE_NOT_POSSIBLE, report -> !report.master()),
    FOUR_EYES(
            "Neither the person who decides nor their unit worked on it.",
            ProblemCode.FOUR_EYES,
            r -> !r.workedOnByViewer()),
    NOT_WITHDRAWN("It has not been withdrawn.", ProblemCode.WITHDRAWN, report -> !report.withdrawn()),
    TRANSFER_ASKED("A transfer has been requested.", ProblemCode.STEP_NOT_POSSIBLE, TicketState::transferPending),
    NO_TRANSFER_ASKED("No transfer has been requested.", ProblemCode.TRANSFER_PENDING, r -> !r.transferPending()),
    NOT_RATED("It has not been rated.", ProblemCode.ALREADY_RATED, report -> !report.rated()),
    NOT_DISPUTED("It has not been disputed before.", ProblemCode.ALREADY_DISPUTED, report -> !report.disputed()),
    DISPUTE_PENDING("A dispute awaits a decision.", ProblemCode.STEP_NOT_POSSIBLE, TicketState::disputePending),
    NOT_PAUSED("It is not paused.", ProblemCode.STEP_NOT_POSSIBLE, report -> !report.paused()),
    PAUSED("It is paused.", ProblemCode.STEP_NOT_POSSIBLE, TicketState::paused),

    REASON_GIVEN("A reason is given.", ProblemCode.REASON_MISSING, "reason", StepFacts::hasNote),
    REASON_CODE_GIVEN(
            "A reason from the list is given.", ProblemCode.REASON_MISSING, "reasonCode", StepFacts::hasReasonCode),
    COMPLETION_GIVEN("A text says what was missing.", ProblemCode.NOTE_MISSING, "text", StepFacts::hasNote),
    OBJECTION_GIVEN("A text says what is still wrong.", ProblemCode.REASON_MISSING, "text", StepFacts::hasNote),
    FINDINGS_GIVEN("The findings on site are given.", ProblemCode.NOTE_MISSING, "note", StepFacts::hasNote),
    FINDINGS_AS_REASON(
            "The findings on site are given as the reason.", ProblemCode.NOTE_MISSING, "reason", StepFacts::hasNote),
    VISIT_PHOTO("A photo of the visit is attached.", ProblemCode.PHOTO_MISSING, "photos", act -> act.photos() > 0),
    EVIDENCE_PHOTO(
            "An evidence photo of this follow-up is attached.",
            ProblemCode.PHOTO_MISSING,
            "photos",
            act -> act.photos() > 0),
    PROGRESS_BELOW_100(
            "Progress is from 0 to 99 %.", ProblemCode.PROGRESS_OUT_OF_RANGE, "progress", Guard::isUnfinished),
    PROGRESS_100("Progress is 100 %.", ProblemCode.PROGRESS_OUT_OF_RANGE, "progress", act -> act.progress() == 100),
    PROGRESS_FORWARD(
            "Progress is not less than before; after a refusal it starts at 0 again.",
            ProblemCode.PROGRESS_BACKWARDS,
            "progress",
            report -> true,
            (report, act) -> act.progress() >= report.progress()),
    OPEN_AGENCY("The unit is in force and works on reports.", ProblemCode.UNIT_CLOSED, "unitCode", act -> act.target()
            .isOpenAgency()),
    OTHER_UNIT(
            "The unit does not have the report already.", ProblemCode.TARGET_IS_HOLDER, "unitCode", Guard::isElsewhere),
    ADMITTED_OR_REASON(
            "The agency is authorised for the category, or a reason is given.",
            ProblemCode.REASON_MISSING,
            "reason",
            act -> act.target().isAdmitted() || act.hasNote()),
    DOWN_OR_BACK(
            "The unit is below the holder, or is the one that delegated the report.",
            ProblemCode.UNIT_NOT_BELOW,
            "unitCode",
            act -> act.target().isBelowHolder() || act.target().isDelegator()),
    REASON_ON_THE_WAY_UP(
            "A reason is given when the report is handed back.",
            ProblemCode.REASON_MISSING,
            "reason",
            act -> act.target().isBelowHolder() || act.hasNote()),
    URBAN_VILLAGE("The area is a known urban village.", ProblemCode.AREA_UNKNOWN, "areaCode", act -> act.target()
            .isUrbanVillage()),
    OTHER_AREA(
            "The report is not in that urban village already.",
            ProblemCode.TARGET_IS_HOLDER,
            "areaCode",
            Guard::isElsewhere),
    NEIGHBOUR("The urban village is a neighbour.", ProblemCode.AREA_NOT_NEIGHBOUR, "areaCode", act -> act.target()
            .isNeighbour()),
    OTHER_CATEGORY(
            "The category is another one, and in force.",
            ProblemCode.CATEGORY_UNKNOWN,
            "categoryCode",
            act -> act.target().isOtherCategory()),
    POSSIBLE_MASTER(
            "The other report is still open and is not merged itself.",
            ProblemCode.MERGE_NOT_POSSIBLE,
            "into",
            act -> act.target().isMaster()),
    SAME_PRIVACY(
            "Both reports are public, or both are private.",
            ProblemCode.MERGE_PRIVATE_WITH_PUBLIC,
            "into",
            act -> act.target().isAsPrivate()),
    STARS(
            "The rating is 1 to 5 stars.",
            ProblemCode.STARS_OUT_OF_RANGE,
            "stars",
            act -> act.stars() >= 1 && act.stars() <= 5),
    WITHIN_DISPUTE_PERIOD(
            "No more than 14 days have passed since DONE.",
            ProblemCode.DISPUTE_TOO_LATE,
            null,
            StepFacts::withinDisputePeriod),
    PAUSE_WITHIN_CAP(
            "The last day of the pause is after today and within the limit.",
            ProblemCode.PAUSE_OVER_CAP,
            "until",
            StepFacts::dayWithinCap),
    DATE_WITHIN_CAP(
            "The day is after the deadline and within the limit.",
            ProblemCode.DATE_OVER_CAP,
            "on",
            StepFacts::dayWithinCap);

    private final String meaning;
    private final ProblemCode refusal;
    private final @Nullable String field;
    private final Predicate<TicketState> onReport;
    private final BiPredicate<TicketState, StepFacts> onAct;

    /** On the report alone. */
    Guard(String meaning, ProblemCode refusal, Predicate<TicketState> onReport) {
        this(meaning, refusal, null, onReport, (report, act) -> true);
    }

    /** On the act alone. */
    Guard(String meaning, ProblemCode refusal, @Nullable String field, Predicate<StepFacts> onAct) {
        this(meaning, refusal, field, report -> true, (report, act) -> onAct.test(act));
    }

    Guard(
            String meaning,
            ProblemCode refusal,
            @Nullable String field,
            Predicate<TicketState> onReport,
            BiPredicate<TicketState, StepFacts> onAct) {
        this.meaning = meaning;
        this.refusal = refusal;
        this.field = field;
        this.onReport = onReport;
        this.onAct = onAct;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** Whether the report as it is leaves the step open. Asks neither what is tried nor any clock. */
    boolean leavesOpen(TicketState report) {
        return onReport.test(report);
    }

    /** Whether the step may be done as tried. */
    boolean admits(TicketState report, StepFacts act) {
        return onReport.test(report) && onAct.test(report, act);
    }

    Problem refusal() {
        return new Problem(refusal, field);
    }

    private static boolean isUnfinished(StepFacts act) {
        return act.progress() >= 0 && act.progress() < 100;
    }

    private static boolean isElsewhere(StepFacts act) {
        return !act.target().isHolder();
    }
}

package id.sigap.workflow;

import id.sigap.problem.Labelled;
import id.sigap.problem.LocalizedText;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a step. Those on the report alone decide what is available; those on the input alone are asked before anybody
 * looks for the report; the others when it is tried.
 */
public enum Guard implements Labelled {
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

    REASON_GIVEN("A reason is given.", ProblemCode.REASON_MISSING, "reason", StepInput::hasNote),
    REASON_CODE_GIVEN(
            "A reason from the list is given.", ProblemCode.REASON_MISSING, "reasonCode", StepInput::hasReasonCode),
    COMPLETION_GIVEN("A text says what was missing.", ProblemCode.NOTE_MISSING, "text", StepInput::hasNote),
    OBJECTION_GIVEN("A text says what is still wrong.", ProblemCode.REASON_MISSING, "text", StepInput::hasNote),
    FINDINGS_GIVEN("The findings on site are given.", ProblemCode.NOTE_MISSING, "note", StepInput::hasNote),
    FINDINGS_AS_REASON(
            "The findings on site are given as the reason.", ProblemCode.NOTE_MISSING, "reason", StepInput::hasNote),
    VISIT_PHOTO("A photo of the visit is attached.", ProblemCode.PHOTO_MISSING, "photos", input -> input.photos() > 0),
    EVIDENCE_PHOTO(
            "An evidence photo of this follow-up is attached.",
            ProblemCode.PHOTO_MISSING,
            "photos",
            input -> input.photos() > 0),
    PROGRESS_BELOW_100(
            "Progress is from 0 to 99 %.",
            ProblemCode.PROGRESS_OUT_OF_RANGE, "progress", input -> input.progress() >= 0 && input.progress() < 100),
    PROGRESS_100("Progress is 100 %.", ProblemCode.PROGRESS_OUT_OF_RANGE, "progress", input -> input.progress() == 100),
    STARS(
            "The rating is 1 to 5 stars.",
            ProblemCode.STARS_OUT_OF_RANGE,
            "stars",
            input -> input.stars() >= 1 && input.stars() <= 5),
    OPEN_AGENCY(
            "The unit is in force and works on reports.",
            ProblemCode.UNIT_CLOSED,
            "unitCode",
            StepInput::namesOpenAgency),
    URBAN_VILLAGE(
            "The area is a known urban village.", ProblemCode.AREA_UNKNOWN, "areaCode", StepInput::namesUrbanVillage),
    KNOWN_CATEGORY("The category is in force.", ProblemCode.CATEGORY_UNKNOWN, "categoryCode", StepInput::namesCategory),
    PAUSE_WITHIN_CAP(
            "The last day of the pause is after today and within the limit.",
            ProblemCode.PAUSE_OVER_CAP,
            "until",
            StepInput::dayWithinCap),
    DATE_WITHIN_CAP("The day is within the limit.", ProblemCode.DATE_OVER_CAP, "on", StepInput::dayWithinCap),

    PROGRESS_FORWARD(
            "Progress is not less than before; after a refusal it starts at 0 again.",
            ProblemCode.PROGRESS_BACKWARDS,
            "progress",
            (report, act) -> act.input().progress() >= report.progress()),
    STILL_OPEN(
            "The unit that was asked for is still in force and works on reports.",
            ProblemCode.UNIT_CLOSED,
            "unitCode",
            (report, act) -> act.target().isStillOpen()),
    OTHER_UNIT(
            "The unit does not have the report already.",
            ProblemCode.TARGET_IS_HOLDER,
            "unitCode",
            (report, act) -> !act.target().isHolder()),
    ADMITTED_OR_REASON(
            "The agency is authorised for the category, or a reason is given.",
            ProblemCode.REASON_MISSING,
            "reason",
            (report, act) -> act.target().isAdmitted() || act.input().hasNote()),
    DOWN_OR_BACK(
            "The unit is below the holder, or is the one that delegated the report.",
            ProblemCode.UNIT_NOT_BELOW,
            "unitCode",
            (report, act) -> act.target().isBelowHolder() || act.target().isDelegator()),
    REASON_ON_THE_WAY_UP(
            "A reason is given when the report is handed back.",
            ProblemCode.REASON_MISSING,
            "reason",
            (report, act) -> act.target().isBelowHolder() || act.input().hasNote()),
    OTHER_AREA(
            "The report is not in that urban village already.",
            ProblemCode.TARGET_IS_HOLDER,
            "areaCode",
            (report, act) -> !act.target().isHolder()),
    NEIGHBOUR(
            "The urban village is a neighbour.",
            ProblemCode.AREA_NOT_NEIGHBOUR,
            "areaCode",
            (report, act) -> act.target().isNeighbour()),
    OTHER_CATEGORY(
            "The category is another one.", ProblemCode.CATEGORY_UNKNOWN, "categoryCode", (report, act) -> act.target()
                    .isOtherCategory()),
    POSSIBLE_MASTER(
            "The other report is still open and is not merged itself.",
            ProblemCode.MERGE_NOT_POSSIBLE,
            "into",
            (report, act) -> act.target().isMaster()),
    SAME_PRIVACY(
            "Both reports are public, or both are private.",
            ProblemCode.MERGE_PRIVATE_WITH_PUBLIC,
            "into",
            (report, act) -> act.target().isAsPrivate()),
    LATER_THAN_DUE(
            "The day is after the deadline as it was before any day was agreed; and after today, unless it corrects an agreed day.",
            ProblemCode.DATE_OVER_CAP,
            "on",
            (report, act) -> act.dayAfterDeadline()),
    WITHIN_DISPUTE_PERIOD(
            "No more than 14 days have passed since DONE.",
            ProblemCode.DISPUTE_TOO_LATE,
            null,
            (report, act) -> act.withinDisputePeriod());

    /** How many days after DONE its outcome can be disputed (docs/domain.md, DONE to VALIDATION). */
    public static final int DISPUTE_DAYS = 14;

    private final String meaning;
    private final ProblemCode refusal;
    private final @Nullable String field;
    private final @Nullable Predicate<StepInput> onInput;
    private final Predicate<TicketState> onReport;
    private final BiPredicate<TicketState, StepFacts> onAct;

    /** On the report alone. */
    Guard(String meaning, ProblemCode refusal, Predicate<TicketState> onReport) {
        this(meaning, refusal, null, null, onReport, (report, act) -> true);
    }

    /** On what was sent alone. */
    Guard(String meaning, ProblemCode refusal, @Nullable String field, Predicate<StepInput> onInput) {
        this(meaning, refusal, field, onInput, report -> true, (report, act) -> onInput.test(act.input()));
    }

    /** On what was sent, seen from the report. */
    Guard(String meaning, ProblemCode refusal, @Nullable String field, BiPredicate<TicketState, StepFacts> onAct) {
        this(meaning, refusal, field, null, report -> true, onAct);
    }

    Guard(
            String meaning,
            ProblemCode refusal,
            @Nullable String field,
            @Nullable Predicate<StepInput> onInput,
            Predicate<TicketState> onReport,
            BiPredicate<TicketState, StepFacts> onAct) {
        this.meaning = meaning;
        this.refusal = refusal;
        this.field = field;
        this.onInput = onInput;
        this.onReport = onReport;
        this.onAct = onAct;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public LocalizedText label() {
        return new LocalizedText(GuardWords.indonesian(this), meaning);
    }

    /** Whether it asks what was sent alone: such conditions come before those that know the report. */
    boolean asksTheInput() {
        return onInput != null;
    }

    /** Whether whoever tries the step can meet it by what they send with it. */
    boolean isNeed() {
        return field != null;
    }

    /** Whether the passing of days alone can make it fail for a report: it comes last, and there is one. */
    boolean isDated() {
        return this == WITHIN_DISPUTE_PERIOD;
    }

    /** Whether it fails by what was sent alone. */
    boolean objectsTo(StepInput input) {
        return onInput != null && !onInput.test(input);
    }

    /** Whether the report as it is leaves the step open. Asks neither what is tried nor any clock. */
    boolean leavesOpen(TicketState report) {
        return onReport.test(report);
    }

    /** Whether the step may be done as tried. */
    boolean admits(TicketState report, StepFacts act) {
        return onReport.test(report) && onAct.test(report, act);
    }

    /** What is said if it does not hold. */
    public ProblemCode refusal() {
        return refusal;
    }

    Problem refusal(StepInput input) {
        return new Problem(refusal, field, input.limit(refusal), input.latest(refusal));
    }
}

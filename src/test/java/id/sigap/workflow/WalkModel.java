package id.sigap.workflow;

import static id.sigap.workflow.Action.*;
import static id.sigap.workflow.Status.*;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps a second time (docs/domain.md, Transitions), by hand and without a table: whereto, by whom, and what may be wrong.
 */
record WalkModel(Viewer viewer, WalkTicket ticket, Action action, World act) {

    String verdict() {
        String objection = objection();
        if (!objection.isEmpty()) {
            return objection;
        }
        boolean early = in(WAITING, COORDINATION);
        if (!mayEver()) {
            return others(ofTheUnit() || is(ACCEPT), is(RECEIVE, MOVE, DISPOSE, REJECT, ACCEPT));
        }
        Status to = to();
        if (to == null) {
            return "STEP_NOT_POSSIBLE";
        }
        boolean byUnit = ofTheUnit() || accepts();
        boolean byLurah = is(RECEIVE, MOVE, DISPOSE) || (is(REJECT, ACCEPT) && early);
        return may(byUnit, byLurah) ? complaint().isEmpty() ? to.name() : complaint() : others(byUnit, byLurah);
    }

    private String others(boolean byUnit, boolean byLurah) {
        return (byUnit && staff()) || (byLurah && lurah()) ? "UNIT_NOT_HOLDER" : "FORBIDDEN";
    }

    private boolean lurah() {
        return viewer.has(Role.LURAH) && viewer.unit() != null;
    }

    private boolean staff() {
        return lurah() || (viewer.has(Role.OFFICER) && viewer.unit() != null);
    }

    private boolean ofTheUnit() {
        return is(DELEGATE, RETURN, REQUEST_TRANSFER, RECORD_FOLLOW_UP, FINISH_FOLLOW_UP);
    }

    /** What is wrong with what was sent, whatever the report. */
    private String objection() {
        boolean range = is(RECORD_FOLLOW_UP) ? act.progress < 0 || act.progress > 99 : act.progress != 100;
        boolean withReason = is(MOVE, CORRECT_AREA, CORRECT_CATEGORY, RETURN, REJECT, PAUSE, AGREE_DATE, MERGE, UNMERGE)
                || is(REQUEST_TRANSFER, APPROVE_TRANSFER, REFUSE_TRANSFER, DISPUTE, REFUSE_DISPUTE);
        return first(
                when(is(MOVE, CORRECT_AREA) && !act.village, "AREA_UNKNOWN"),
                when(is(DISPOSE, DELEGATE, REQUEST_TRANSFER) && !act.agency, "UNIT_CLOSED"),
                when(is(CORRECT_CATEGORY) && !act.category, "CATEGORY_UNKNOWN"),
                when(is(RATE) && (act.stars < 1 || act.stars > 5), "STARS_OUT_OF_RANGE"),
                when(is(PAUSE) && !act.inCap, "PAUSE_OVER_CAP"),
                when(is(AGREE_DATE) && !act.inCap, "DATE_OVER_CAP"),
                when(is(RECORD_FOLLOW_UP, FINISH_FOLLOW_UP) && range, "PROGRESS_OUT_OF_RANGE"),
                when(is(FINISH_FOLLOW_UP) && act.photos == 0, "PHOTO_MISSING"),
                when(withReason && !act.note, "REASON_MISSING"),
                when(is(COMPLETE) && !act.note, "NOTE_MISSING"));
    }

    /** Whether there is any status in which they might. */
    private boolean mayEver() {
        boolean admin = viewer.has(Role.TICKET_ADMIN);
        boolean standIn = admin && ticket.holderAbsent;
        boolean has = ticket.holder.equals(viewer.unit());
        boolean area = ticket.area.equals(viewer.area());
        return switch (action) {
            case WITHDRAW, COMPLETE, RATE, DISPUTE -> reports();
            case ORDER_VERIFICATION, APPROVE, REFUSE_FOLLOW_UP -> viewer.has(Role.VALIDATOR);
            case DELEGATE, RETURN, REQUEST_TRANSFER, RECORD_FOLLOW_UP, FINISH_FOLLOW_UP, ACCEPT ->
                (staff() && has) || standIn;
            case MOVE -> (lurah() && has) || standIn;
            case RECEIVE -> admin || (lurah() && area);
            case DISPOSE -> admin || (lurah() && has);
            case REJECT -> admin || (lurah() && (has || area));
            case SUBMIT,
                    GRANT_PHOTOS,
                    REVOKE_PHOTOS,
                    REDACT,
                    REVEAL,
                    COMMENT,
                    PUBLISH,
                    MAKE_PRIVATE,
                    RECALCULATE,
                    REQUEST_ERASURE,
                    ERASE -> false;
            default -> admin;
        };
    }

    private boolean reports() {
        boolean owner = viewer.has(Role.CITIZEN) && "owner".equals(viewer.personKey());
        boolean byPin = ticket.pin && Set.of(Role.CITIZEN).containsAll(viewer.roles());
        return owner || (byPin && !is(WITHDRAW));
    }

    private @Nullable Status to() {
        return switch (action) {
            case RECEIVE -> in(WAITING) ? COORDINATION : null;
            case MOVE, CORRECT_AREA -> in(COORDINATION) ? COORDINATION : null;
            case ACCEPT -> in(COORDINATION, DISPOSITION) ? PROCESS : null;
            case DISPOSE -> in(COORDINATION) ? DISPOSITION : null;
            case REJECT -> in(WAITING, COORDINATION, DISPOSITION, PROCESS, FOLLOW_UP) ? REJECTED : null;
            case WITHDRAW -> in(WAITING, COORDINATION) ? REJECTED : null;
            case DELEGATE -> in(DISPOSITION) ? DISPOSITION : null;
            case RETURN -> in(DISPOSITION) ? COORDINATION : null;
            case APPROVE_TRANSFER -> isWorked() ? DISPOSITION : null;
            case RECORD_FOLLOW_UP -> isWorked() ? FOLLOW_UP : null;
            case FINISH_FOLLOW_UP -> isWorked() ? VALIDATION : null;
            case ORDER_VERIFICATION -> in(VALIDATION) ? VERIFICATION : null;
            case APPROVE -> in(VALIDATION, VERIFICATION) ? DONE : null;
            case REFUSE_FOLLOW_UP -> in(VALIDATION, VERIFICATION) ? FOLLOW_UP_REJECTED : null;
            case COMPLETE -> in(REJECTED) ? WAITING : null;
            case REOPEN -> in(DONE) ? VALIDATION : null;
            case RATE, DISPUTE, REFUSE_DISPUTE -> in(DONE) ? DONE : null;
            case REQUEST_TRANSFER, REFUSE_TRANSFER -> isWorked() ? ticket.status : null;
            case PAUSE, RESUME -> in(COORDINATION, PROCESS, FOLLOW_UP) ? ticket.status : null;
            case AGREE_DATE, CORRECT_CATEGORY, MERGE, UNMERGE ->
                isWorked() || in(WAITING, COORDINATION, DISPOSITION) ? ticket.status : null;
            case SUBMIT,
                    GRANT_PHOTOS,
                    REVOKE_PHOTOS,
                    REDACT,
                    REVEAL,
                    COMMENT,
                    PUBLISH,
                    MAKE_PRIVATE,
                    RECALCULATE,
                    REQUEST_ERASURE,
                    ERASE -> null;
        };
    }

    private boolean may(boolean byUnit, boolean byLurah) {
        boolean admin = viewer.has(Role.TICKET_ADMIN);
        boolean has = ticket.holder.equals(viewer.unit());
        if (is(WITHDRAW, COMPLETE, RATE, DISPUTE)) {
            return reports();
        } else if (is(ORDER_VERIFICATION, APPROVE, REFUSE_FOLLOW_UP)) {
            return viewer.has(Role.VALIDATOR);
        } else if (byUnit || is(MOVE, ACCEPT)) {
            return (has && (byUnit ? staff() : lurah())) || (admin && ticket.holderAbsent);
        }
        boolean own = in(WAITING) ? ticket.area.equals(viewer.area()) : has;
        return admin || (byLurah && lurah() && own);
    }

    private String complaint() {
        boolean check = is(APPROVE, REFUSE_FOLLOW_UP);
        boolean toUnit = is(DISPOSE, DELEGATE, REQUEST_TRANSFER, APPROVE_TRANSFER);
        boolean visit = check && in(VERIFICATION);
        boolean unexcused = is(DISPOSE) ? !act.admitted : is(DELEGATE) && !act.below;
        return first(
                when(is(REJECT) && in(WAITING, COORDINATION) && !act.reasonCode, "REASON_MISSING"),
                when(is(REFUSE_FOLLOW_UP) && !visit && !act.note, "REASON_MISSING"),
                when(visit && !act.note, "NOTE_MISSING"),
                when(visit && act.photos == 0, "PHOTO_MISSING"),
                when(ticket.merged && !is(UNMERGE, RATE, DISPUTE, REFUSE_DISPUTE), "MERGED"),
                when(is(UNMERGE) && !ticket.merged, "STEP_NOT_POSSIBLE"),
                when(check && ticket.workedOnBy(viewer), "FOUR_EYES"),
                when(is(COMPLETE) && ticket.withdrawn, "WITHDRAWN"),
                when(is(APPROVE_TRANSFER, REFUSE_TRANSFER) && !ticket.transfer, "STEP_NOT_POSSIBLE"),
                when(is(REQUEST_TRANSFER) && ticket.transfer, "TRANSFER_PENDING"),
                when(is(RATE) && ticket.rated, "ALREADY_RATED"),
                when(is(DISPUTE) && ticket.disputed, "ALREADY_DISPUTED"),
                when(is(REOPEN, REFUSE_DISPUTE) && !ticket.dispute, "STEP_NOT_POSSIBLE"),
                when(ticket.paused ? is(PAUSE) : is(RESUME), "STEP_NOT_POSSIBLE"),
                when(is(MERGE) && (ticket.master || !act.possibleMaster), "MERGE_NOT_POSSIBLE"),
                when(is(MERGE) && !act.asPrivate, "MERGE_PRIVATE_WITH_PUBLIC"),
                when(is(APPROVE_TRANSFER) && !act.stillOpen, "UNIT_CLOSED"),
                when((toUnit || is(MOVE, CORRECT_AREA)) && act.holder, "TARGET_IS_HOLDER"),
                when(is(MOVE) && !act.neighbour, "AREA_NOT_NEIGHBOUR"),
                when(is(DELEGATE) && !act.below && !act.delegator, "UNIT_NOT_BELOW"),
                when(unexcused && !act.note, "REASON_MISSING"),
                when(is(CORRECT_CATEGORY) && !act.otherCategory, "CATEGORY_UNKNOWN"),
                when(is(AGREE_DATE) && !act.afterDue, "DATE_OVER_CAP"),
                when(is(RECORD_FOLLOW_UP) && act.progress < ticket.progress, "PROGRESS_BACKWARDS"),
                when(is(DISPUTE) && !act.inPeriod, "DISPUTE_TOO_LATE"));
    }

    private static String first(String... codes) {
        return Stream.of(codes).filter(code -> !code.isEmpty()).findFirst().orElse("");
    }

    private boolean accepts() {
        return is(ACCEPT) && in(DISPOSITION);
    }

    private boolean isWorked() {
        return in(PROCESS, FOLLOW_UP, FOLLOW_UP_REJECTED);
    }

    private boolean is(Action... actions) {
        return List.of(actions).contains(action);
    }

    private boolean in(Status... statuses) {
        return List.of(statuses).contains(ticket.status);
    }

    private static String when(boolean wrong, String code) {
        return wrong ? code : "";
    }
}

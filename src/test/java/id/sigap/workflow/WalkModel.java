package id.sigap.workflow;

import static id.sigap.workflow.Action.*;
import static id.sigap.workflow.Status.*;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps a second time (docs/domain.md, Transitions), by hand and without a table: whereto, by whom, and what may be wrong.
 */
record WalkModel(Viewer viewer, WalkTicket ticket, Action action, World act) {

    String verdict() {
        Status to = to();
        if (to == null) {
            return "STEP_NOT_POSSIBLE";
        }
        boolean lurah = viewer.has(Role.LURAH) && viewer.unit() != null;
        boolean staff = lurah || (viewer.has(Role.OFFICER) && viewer.unit() != null);
        boolean byUnit = is(DELEGATE, RETURN, REQUEST_TRANSFER, RECORD_FOLLOW_UP, FINISH_FOLLOW_UP) || accepts();
        boolean early = ticket.status == WAITING || ticket.status == COORDINATION;
        boolean byLurah = is(RECEIVE, MOVE, DISPOSE) || (is(REJECT, ACCEPT) && early);
        String other = (byUnit && staff) || (byLurah && lurah) ? "UNIT_NOT_HOLDER" : "FORBIDDEN";
        return may(lurah, staff, byUnit, byLurah) ? complaint().isEmpty() ? to.name() : complaint() : other;
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
            case SUBMIT, GRANT_PHOTOS, REVOKE_PHOTOS, PUBLISH, MAKE_PRIVATE, RECALCULATE, REQUEST_ERASURE, ERASE ->
                null;
        };
    }

    private boolean may(boolean lurah, boolean staff, boolean byUnit, boolean byLurah) {
        boolean admin = viewer.has(Role.TICKET_ADMIN);
        boolean has = ticket.holder.equals(viewer.unit());
        if (is(WITHDRAW, COMPLETE, RATE, DISPUTE)) {
            return (ticket.pin && !is(WITHDRAW)) || (viewer.has(Role.CITIZEN) && "owner".equals(viewer.personKey()));
        } else if (is(ORDER_VERIFICATION, APPROVE, REFUSE_FOLLOW_UP)) {
            return viewer.has(Role.VALIDATOR);
        } else if (byUnit || is(MOVE, ACCEPT)) {
            return (has && (byUnit ? staff : lurah)) || (admin && ticket.holderAbsent);
        }
        boolean own = in(WAITING) ? ticket.area.equals(viewer.area()) : has;
        return admin || (byLurah && lurah && own);
    }

    private String complaint() {
        boolean check = is(APPROVE, REFUSE_FOLLOW_UP);
        boolean toUnit = is(DISPOSE, DELEGATE, REQUEST_TRANSFER, APPROVE_TRANSFER);
        boolean visit = check && in(VERIFICATION);
        boolean excused = (is(DISPOSE) && act.admitted) || (is(DELEGATE) && act.below);
        boolean free = is(RECEIVE, ACCEPT, WITHDRAW, RECORD_FOLLOW_UP, FINISH_FOLLOW_UP, ORDER_VERIFICATION, RATE);
        boolean silent = free || is(REOPEN, RESUME, COMPLETE) || (is(APPROVE) && !visit) || excused || visit;
        boolean range = act.progress < 0 || act.progress > 99;
        return List.of(
                        when(ticket.merged && !is(UNMERGE), "MERGED"),
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
                        when(is(MOVE, CORRECT_AREA) && !act.village, "AREA_UNKNOWN"),
                        when(toUnit && !act.agency, "UNIT_CLOSED"),
                        when((toUnit || is(MOVE, CORRECT_AREA)) && act.holder, "TARGET_IS_HOLDER"),
                        when(is(MOVE) && !act.neighbour, "AREA_NOT_NEIGHBOUR"),
                        when(is(DELEGATE) && !act.below && !act.delegator, "UNIT_NOT_BELOW"),
                        when(is(CORRECT_CATEGORY) && !act.category, "CATEGORY_UNKNOWN"),
                        when(is(RATE) && (act.stars < 1 || act.stars > 5), "STARS_OUT_OF_RANGE"),
                        when(is(DISPUTE) && !act.inPeriod, "DISPUTE_TOO_LATE"),
                        when(is(PAUSE) && !act.inCap, "PAUSE_OVER_CAP"),
                        when(is(AGREE_DATE) && !act.inCap, "DATE_OVER_CAP"),
                        when(is(RECORD_FOLLOW_UP) && range, "PROGRESS_OUT_OF_RANGE"),
                        when(is(FINISH_FOLLOW_UP) && act.progress != 100, "PROGRESS_OUT_OF_RANGE"),
                        when(is(RECORD_FOLLOW_UP) && act.progress < ticket.progress, "PROGRESS_BACKWARDS"),
                        when(is(REJECT) && in(WAITING, COORDINATION) && !act.reasonCode, "REASON_MISSING"),
                        when(!silent && !act.note, "REASON_MISSING"),
                        when((visit || is(COMPLETE)) && !act.note, "NOTE_MISSING"),
                        when((visit || is(FINISH_FOLLOW_UP)) && act.photos == 0, "PHOTO_MISSING"))
                .stream()
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
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

package id.sigap.workflow;

import static id.sigap.workflow.Action.ACCEPT;
import static id.sigap.workflow.Action.APPROVE;
import static id.sigap.workflow.Action.APPROVE_TRANSFER;
import static id.sigap.workflow.Action.COMPLETE;
import static id.sigap.workflow.Action.CORRECT_AREA;
import static id.sigap.workflow.Action.DELEGATE;
import static id.sigap.workflow.Action.DISPOSE;
import static id.sigap.workflow.Action.FINISH_FOLLOW_UP;
import static id.sigap.workflow.Action.MOVE;
import static id.sigap.workflow.Action.ORDER_VERIFICATION;
import static id.sigap.workflow.Action.RECEIVE;
import static id.sigap.workflow.Action.RECORD_FOLLOW_UP;
import static id.sigap.workflow.Action.REFUSE_FOLLOW_UP;
import static id.sigap.workflow.Action.REJECT;
import static id.sigap.workflow.Action.REOPEN;
import static id.sigap.workflow.Action.RETURN;
import static id.sigap.workflow.Action.WITHDRAW;
import static id.sigap.workflow.Guard.ADMITTED_OR_REASON;
import static id.sigap.workflow.Guard.COMPLETION_GIVEN;
import static id.sigap.workflow.Guard.DISPUTE_PENDING;
import static id.sigap.workflow.Guard.DOWN_OR_BACK;
import static id.sigap.workflow.Guard.EVIDENCE_PHOTO;
import static id.sigap.workflow.Guard.FINDINGS_AS_REASON;
import static id.sigap.workflow.Guard.FINDINGS_GIVEN;
import static id.sigap.workflow.Guard.FOUR_EYES;
import static id.sigap.workflow.Guard.NEIGHBOUR;
import static id.sigap.workflow.Guard.NOT_WITHDRAWN;
import static id.sigap.workflow.Guard.OPEN_AGENCY;
import static id.sigap.workflow.Guard.OTHER_AREA;
import static id.sigap.workflow.Guard.OTHER_UNIT;
import static id.sigap.workflow.Guard.PROGRESS_100;
import static id.sigap.workflow.Guard.PROGRESS_BELOW_100;
import static id.sigap.workflow.Guard.PROGRESS_FORWARD;
import static id.sigap.workflow.Guard.REASON_CODE_GIVEN;
import static id.sigap.workflow.Guard.REASON_GIVEN;
import static id.sigap.workflow.Guard.REASON_ON_THE_WAY_UP;
import static id.sigap.workflow.Guard.STILL_OPEN;
import static id.sigap.workflow.Guard.TRANSFER_ASKED;
import static id.sigap.workflow.Guard.URBAN_VILLAGE;
import static id.sigap.workflow.Guard.VISIT_PHOTO;
import static id.sigap.workflow.Party.AREA_LURAH;
import static id.sigap.workflow.Party.HOLDER;
import static id.sigap.workflow.Party.HOLDING_LURAH;
import static id.sigap.workflow.Party.OWNER;
import static id.sigap.workflow.Party.REPORTER;
import static id.sigap.workflow.Party.STAND_IN;
import static id.sigap.workflow.Party.TICKET_ADMIN;
import static id.sigap.workflow.Party.VALIDATOR;
import static id.sigap.workflow.Status.COORDINATION;
import static id.sigap.workflow.Status.DISPOSITION;
import static id.sigap.workflow.Status.DONE;
import static id.sigap.workflow.Status.FOLLOW_UP;
import static id.sigap.workflow.Status.FOLLOW_UP_REJECTED;
import static id.sigap.workflow.Status.PROCESS;
import static id.sigap.workflow.Status.REJECTED;
import static id.sigap.workflow.Status.VALIDATION;
import static id.sigap.workflow.Status.VERIFICATION;
import static id.sigap.workflow.Status.WAITING;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Every change of status or holder that there is (docs/domain.md, Transitions; the city's rules). What is not here does
 * not happen.
 */
final class JourneyTable {

    private static final Set<Status> NEW = EnumSet.of(WAITING, COORDINATION);
    private static final Set<Status> AT_WORK = EnumSet.of(PROCESS, FOLLOW_UP, FOLLOW_UP_REJECTED);
    private static final Set<Status> ACCEPTED_OR_NOT = EnumSet.of(DISPOSITION, PROCESS, FOLLOW_UP);

    private static final Set<Party> FIRST_RECEIVER = EnumSet.of(AREA_LURAH, TICKET_ADMIN);
    private static final Set<Party> LURAH = EnumSet.of(HOLDING_LURAH, STAND_IN);
    private static final Set<Party> LURAH_OR_ADMIN = EnumSet.of(HOLDING_LURAH, TICKET_ADMIN);
    private static final Set<Party> UNIT = EnumSet.of(HOLDER, STAND_IN);
    private static final Set<Party> ADMIN = EnumSet.of(TICKET_ADMIN);
    private static final Set<Party> BY_OWNER = EnumSet.of(OWNER);
    private static final Set<Party> BY_REPORTER = EnumSet.of(REPORTER);
    private static final Set<Party> BY_VALIDATOR = EnumSet.of(VALIDATOR);

    static final List<Transition> ROWS = new TableWriter()
            .from(WAITING)
            .to(COORDINATION, RECEIVE, FIRST_RECEIVER)
            .to(REJECTED, REJECT, FIRST_RECEIVER, REASON_GIVEN, REASON_CODE_GIVEN)
            .from(COORDINATION)
            .to(COORDINATION, MOVE, LURAH, URBAN_VILLAGE, OTHER_AREA, NEIGHBOUR, REASON_GIVEN)
            .to(COORDINATION, CORRECT_AREA, ADMIN, URBAN_VILLAGE, OTHER_AREA, REASON_GIVEN)
            .to(PROCESS, ACCEPT, LURAH)
            .to(DISPOSITION, DISPOSE, LURAH_OR_ADMIN, OPEN_AGENCY, OTHER_UNIT, ADMITTED_OR_REASON)
            .to(REJECTED, REJECT, LURAH_OR_ADMIN, REASON_GIVEN, REASON_CODE_GIVEN)
            .from(NEW)
            .to(REJECTED, WITHDRAW, BY_OWNER)
            .from(DISPOSITION)
            .to(DISPOSITION, DELEGATE, UNIT, OPEN_AGENCY, OTHER_UNIT, DOWN_OR_BACK, REASON_ON_THE_WAY_UP)
            .to(COORDINATION, RETURN, UNIT, REASON_GIVEN)
            .to(PROCESS, ACCEPT, UNIT)
            .from(AT_WORK)
            .to(DISPOSITION, APPROVE_TRANSFER, ADMIN, TRANSFER_ASKED, STILL_OPEN, OTHER_UNIT, REASON_GIVEN)
            .to(FOLLOW_UP, RECORD_FOLLOW_UP, UNIT, PROGRESS_BELOW_100, PROGRESS_FORWARD)
            .to(VALIDATION, FINISH_FOLLOW_UP, UNIT, PROGRESS_100, EVIDENCE_PHOTO)
            .from(ACCEPTED_OR_NOT)
            .to(REJECTED, REJECT, ADMIN, REASON_GIVEN)
            .from(VALIDATION)
            .to(VERIFICATION, ORDER_VERIFICATION, BY_VALIDATOR)
            .to(DONE, APPROVE, BY_VALIDATOR, FOUR_EYES)
            .to(FOLLOW_UP_REJECTED, REFUSE_FOLLOW_UP, BY_VALIDATOR, FOUR_EYES, REASON_GIVEN)
            .from(VERIFICATION)
            .to(DONE, APPROVE, BY_VALIDATOR, FOUR_EYES, FINDINGS_GIVEN, VISIT_PHOTO)
            .to(FOLLOW_UP_REJECTED, REFUSE_FOLLOW_UP, BY_VALIDATOR, FOUR_EYES, FINDINGS_AS_REASON, VISIT_PHOTO)
            .from(REJECTED)
            .to(WAITING, COMPLETE, BY_REPORTER, NOT_WITHDRAWN, COMPLETION_GIVEN)
            .from(DONE)
            .to(VALIDATION, REOPEN, ADMIN, DISPUTE_PENDING)
            .rows();

    private JourneyTable() {}
}

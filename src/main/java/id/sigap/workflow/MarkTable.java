package id.sigap.workflow;

import static id.sigap.workflow.Action.AGREE_DATE;
import static id.sigap.workflow.Action.CORRECT_CATEGORY;
import static id.sigap.workflow.Action.DISPUTE;
import static id.sigap.workflow.Action.MERGE;
import static id.sigap.workflow.Action.PAUSE;
import static id.sigap.workflow.Action.RATE;
import static id.sigap.workflow.Action.REFUSE_DISPUTE;
import static id.sigap.workflow.Action.REFUSE_TRANSFER;
import static id.sigap.workflow.Action.REQUEST_TRANSFER;
import static id.sigap.workflow.Action.RESUME;
import static id.sigap.workflow.Action.UNMERGE;
import static id.sigap.workflow.Guard.DATE_WITHIN_CAP;
import static id.sigap.workflow.Guard.DISPUTE_PENDING;
import static id.sigap.workflow.Guard.KNOWN_CATEGORY;
import static id.sigap.workflow.Guard.LATER_THAN_DUE;
import static id.sigap.workflow.Guard.NOT_A_MASTER;
import static id.sigap.workflow.Guard.NOT_DISPUTED;
import static id.sigap.workflow.Guard.NOT_PAUSED;
import static id.sigap.workflow.Guard.NOT_RATED;
import static id.sigap.workflow.Guard.NO_TRANSFER_ASKED;
import static id.sigap.workflow.Guard.OBJECTION_GIVEN;
import static id.sigap.workflow.Guard.OPEN_AGENCY;
import static id.sigap.workflow.Guard.OTHER_CATEGORY;
import static id.sigap.workflow.Guard.OTHER_UNIT;
import static id.sigap.workflow.Guard.PAUSED;
import static id.sigap.workflow.Guard.PAUSE_WITHIN_CAP;
import static id.sigap.workflow.Guard.POSSIBLE_MASTER;
import static id.sigap.workflow.Guard.REASON_GIVEN;
import static id.sigap.workflow.Guard.SAME_PRIVACY;
import static id.sigap.workflow.Guard.STARS;
import static id.sigap.workflow.Guard.TRANSFER_ASKED;
import static id.sigap.workflow.Guard.WITHIN_DISPUTE_PERIOD;
import static id.sigap.workflow.Party.HOLDER;
import static id.sigap.workflow.Party.REPORTER;
import static id.sigap.workflow.Party.STAND_IN;
import static id.sigap.workflow.Party.TICKET_ADMIN;
import static id.sigap.workflow.Status.COORDINATION;
import static id.sigap.workflow.Status.DISPOSITION;
import static id.sigap.workflow.Status.DONE;
import static id.sigap.workflow.Status.FOLLOW_UP;
import static id.sigap.workflow.Status.FOLLOW_UP_REJECTED;
import static id.sigap.workflow.Status.PROCESS;
import static id.sigap.workflow.Status.WAITING;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rows of the workflow that leave status and holder as they are, such as rating, pausing and merging. */
final class MarkTable {

    private static final Set<Status> AT_WORK = EnumSet.of(PROCESS, FOLLOW_UP, FOLLOW_UP_REJECTED);
    private static final Set<Status> CAN_PAUSE = EnumSet.of(COORDINATION, PROCESS, FOLLOW_UP);
    private static final Set<Status> BEFORE_CHECK =
            EnumSet.of(WAITING, COORDINATION, DISPOSITION, PROCESS, FOLLOW_UP, FOLLOW_UP_REJECTED);

    private static final Set<Party> UNIT = EnumSet.of(HOLDER, STAND_IN);
    private static final Set<Party> ADMIN = EnumSet.of(TICKET_ADMIN);
    private static final Set<Party> BY_REPORTER = EnumSet.of(REPORTER);

    static final List<Transition> ROWS = new TableWriter()
            .from(DONE)
            .mark(RATE, BY_REPORTER, NOT_RATED, STARS)
            .mark(DISPUTE, BY_REPORTER, NOT_DISPUTED, OBJECTION_GIVEN, WITHIN_DISPUTE_PERIOD)
            .mark(REFUSE_DISPUTE, ADMIN, DISPUTE_PENDING, REASON_GIVEN)
            .from(AT_WORK)
            .mark(REQUEST_TRANSFER, UNIT, NO_TRANSFER_ASKED, OPEN_AGENCY, OTHER_UNIT, REASON_GIVEN)
            .mark(REFUSE_TRANSFER, ADMIN, TRANSFER_ASKED, REASON_GIVEN)
            .from(CAN_PAUSE)
            .mark(PAUSE, ADMIN, NOT_PAUSED, PAUSE_WITHIN_CAP, REASON_GIVEN)
            .mark(RESUME, ADMIN, PAUSED)
            .from(BEFORE_CHECK)
            .mark(AGREE_DATE, ADMIN, DATE_WITHIN_CAP, LATER_THAN_DUE, REASON_GIVEN)
            .mark(CORRECT_CATEGORY, ADMIN, KNOWN_CATEGORY, OTHER_CATEGORY, REASON_GIVEN)
            .mark(MERGE, ADMIN, NOT_A_MASTER, POSSIBLE_MASTER, SAME_PRIVACY, REASON_GIVEN)
            .mark(UNMERGE, ADMIN, REASON_GIVEN)
            .rows();

    private MarkTable() {}
}

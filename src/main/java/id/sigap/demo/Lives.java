package id.sigap.demo;

import id.sigap.demo.PlannedReport.Aim;
import id.sigap.demo.PlannedReport.Who;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import java.util.List;

/**
 * Makes up the steps by which each demo report came to its status. Which days are chosen decides how urgent each is: in
 * turn on track, due soon and overdue, by the clocks that the seeded reference data have.
 */
final class Lives {

    /** Days since the hand-over at which a clock of one working day is in each band. */
    private static final List<Integer> ONE_DAY = List.of(0, 1, 3);

    /** The same for the five days of the handling: the first of those days. */
    private static final List<Integer> FIVE_DAYS = List.of(2, 4, 7);

    private Lives() {}

    /** @param turn the how manieth report of that status; some turns are special */
    static Life of(Status status, int turn, Life life) {
        int quick = ONE_DAY.get(turn % 3);
        int slow = FIVE_DAYS.get(turn % 3) + turn / 3 % 2;
        return switch (status) {
            case WAITING -> life.submitted(quick);
            case COORDINATION -> coordination(turn, quick, life);
            case DISPOSITION -> disposition(turn, slow, life);
            case PROCESS -> process(turn, slow, life);
            case FOLLOW_UP -> followUp(turn, slow, life);
            case VALIDATION -> toBeChecked(quick, quick + 3, life);
            case VERIFICATION -> visited(quick, life);
            case FOLLOW_UP_REJECTED -> toBeChecked(1, slow, life).does(1, Who.VALIDATOR, Action.REFUSE_FOLLOW_UP);
            case DONE -> done(turn, life);
            case REJECTED -> rejected(turn, life);
        };
    }

    private static Life coordination(int turn, int quick, Life life) {
        life.submitted(quick).received(Math.max(0, quick - turn % 2));
        return switch (turn) {
            case 4 -> life.counts(0, Who.TICKET_ADMIN, Action.PAUSE, 14, Aim.DAY);
            case 5 -> life.comments(1, Notes.COMMENT);
            default -> life;
        };
    }

    private static Life disposition(int turn, int slow, Life life) {
        if (turn == 5) {
            return life.submitted(slow + 2)
                    .received(slow + 2)
                    .aimed(slow + 2, Who.LURAH, Action.DISPOSE, Aim.OTHER_AGENCY)
                    .does(slow + 1, Who.HOLDER, Action.RETURN)
                    .aimed(slow, Who.LURAH, Action.DISPOSE, Aim.AGENCY);
        }
        return turn % 2 == 1 ? life.delegated(slow) : life.forwarded(slow);
    }

    private static Life process(int turn, int slow, Life life) {
        if (turn % 5 == 3) { // small things the urban village does itself
            return life.submitted(slow + 1).received(slow + 1).does(slow, Who.LURAH, Action.ACCEPT);
        }
        life.accepted(slow, slow - 1);
        return switch (turn) {
            case 2 -> life.counts(slow - 2, Who.TICKET_ADMIN, Action.PAUSE, 28, Aim.DAY);
            case 4 -> life.aimed(slow - 2, Who.HOLDER, Action.REQUEST_TRANSFER, Aim.OTHER_AGENCY);
            case 5 -> life.counts(slow - 2, Who.TICKET_ADMIN, Action.AGREE_DATE, 45, Aim.DAY);
            case 6, 9 -> life.comments(0, Notes.COMMENT);
            default -> life;
        };
    }

    private static Life followUp(int turn, int slow, Life life) {
        life.accepted(slow, slow - 1).begun(slow - 1, 10 + 10 * (turn % 4));
        if (turn % 2 == 1) {
            life.begun(1, 50 + 5 * (turn % 9));
        }
        return turn == 6 ? life.counts(1, Who.TICKET_ADMIN, Action.PAUSE, 21, Aim.DAY) : life;
    }

    private static Life toBeChecked(int daysAgo, int forwardedAgo, Life life) {
        return life.accepted(forwardedAgo, Math.max(daysAgo, forwardedAgo - 1))
                .begun(daysAgo, 60)
                .mended(daysAgo);
    }

    private static Life visited(int daysAgo, Life life) {
        return toBeChecked(daysAgo, daysAgo + 3, life).does(daysAgo, Who.VALIDATOR, Action.ORDER_VERIFICATION);
    }

    private static Life done(int turn, Life life) {
        int daysAgo = turn / 2;
        (turn % 4 == 3 ? visited(daysAgo + 1, life) : toBeChecked(daysAgo + 1, daysAgo + 3 + turn % 6, life))
                .does(daysAgo, Who.VALIDATOR, Action.APPROVE);
        if (turn == 6) {
            return life.does(1, Who.REPORTER, Action.DISPUTE);
        }
        return turn % 3 == 1
                ? life.counts(daysAgo, Who.REPORTER, Action.RATE, 3 + turn / 3 % 3, Aim.NOTHING)
                        .comments(daysAgo, Notes.THANKS)
                : life;
    }

    private static Life rejected(int turn, Life life) {
        if (turn == 2) {
            return life.submitted(3).does(2, Who.REPORTER, Action.WITHDRAW);
        }
        return life.submitted(turn + 2).received(turn + 1).rejected(turn + 1, turn % Notes.REJECTIONS.size());
    }
}

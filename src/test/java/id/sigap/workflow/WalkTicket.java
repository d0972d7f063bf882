package id.sigap.workflow;

import id.sigap.access.TicketFacts;
import id.sigap.access.Viewer;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** As much of a report as a walk through its journey needs. */
final class WalkTicket {

    Status status = Status.WAITING;
    String area = "1";
    String holder = "KEL-1";
    boolean holderAbsent;
    boolean pin;
    int progress;
    boolean withdrawn;
    boolean transfer;
    boolean rated;
    boolean disputed;
    boolean dispute;
    boolean paused;
    boolean merged;
    boolean master;
    private final Set<String> workers = new HashSet<>();

    boolean workedOnBy(Viewer viewer) {
        return workers.contains(viewer.personKey()) || workers.contains(viewer.unit());
    }

    TicketFacts facts() {
        return new TicketFacts(true, "owner", null, holder, area, pin);
    }

    TicketState report(Viewer viewer) {
        return new TicketState(
                status,
                status,
                workedOnBy(viewer),
                withdrawn,
                progress,
                transfer,
                rated,
                disputed,
                dispute,
                paused,
                merged,
                master);
    }

    /** What an act leaves behind; where it goes to is as chance has it. */
    void apply(Action action, Status to, Viewer viewer, World act, Random random) {
        status = to;
        switch (action) {
            case MOVE, CORRECT_AREA -> moveTo(random.nextBoolean() ? "1" : "2");
            case RETURN -> holder = random.nextInt(3) == 0 ? "BIRO-PEM" : "KEL-" + area;
            case DISPOSE, DELEGATE -> holder = agency(random);
            case APPROVE_TRANSFER -> {
                holder = agency(random);
                transfer = false;
            }
            case ACCEPT, RECORD_FOLLOW_UP, FINISH_FOLLOW_UP -> {
                progress = action == Action.ACCEPT ? 0 : act.progress;
                workers.add(String.valueOf(viewer.personKey()));
                workers.add(holder);
            }
            case REFUSE_FOLLOW_UP -> progress = 0;
            case WITHDRAW -> withdrawn = true;
            case RATE -> rated = true;
            case DISPUTE -> disputed = dispute = true;
            case REOPEN, REFUSE_DISPUTE -> dispute = false;
            case REQUEST_TRANSFER, REFUSE_TRANSFER -> transfer = action == Action.REQUEST_TRANSFER;
            case PAUSE, RESUME -> paused = action == Action.PAUSE;
            case MERGE, UNMERGE -> merged = action == Action.MERGE;
            default -> {}
        }
        transfer &= Set.of(Status.PROCESS, Status.FOLLOW_UP, Status.FOLLOW_UP_REJECTED)
                .contains(to);
    }

    private void moveTo(String village) {
        area = village;
        holder = "KEL-" + village;
    }

    private static String agency(Random random) {
        return random.nextBoolean() ? "SUDIN" : "DINAS";
    }
}

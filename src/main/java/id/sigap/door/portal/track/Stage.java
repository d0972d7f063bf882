package id.sigap.door.portal.track;

import id.sigap.workflow.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a report's way, as a bar shows it.
 *
 * @param word the key of its name
 * @param look past, now, end, broken or nothing yet
 */
record Stage(String word, String look) {

    public boolean current() {
        return !look.equals("past") && !look.equals("next");
    }

    private static final List<String> ALL = List.of("waiting", "passed", "worked", "checked", "done");

    static List<Stage> of(Status status) {
        int now = place(status);
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < ALL.size(); i++) {
            stages.add(new Stage("stage_" + ALL.get(i), i < now ? "past" : i == now ? "now" : "next"));
        }
        if (status == Status.DONE) {
            stages.set(now, new Stage("stage_done", "end"));
        } else if (status == Status.REJECTED) {
            return List.of(new Stage("stage_waiting", "past"), new Stage("stage_rejected", "broken"));
        }
        return stages;
    }

    private static int place(Status status) {
        return switch (status) {
            case WAITING -> 0;
            case COORDINATION, DISPOSITION -> 1;
            case PROCESS, FOLLOW_UP, FOLLOW_UP_REJECTED -> 2;
            case VALIDATION, VERIFICATION -> 3;
            case DONE, REJECTED -> 4;
        };
    }
}
